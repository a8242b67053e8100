package vn.kip.ingest.source.rest.answer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.xml.XmlRow;
import vn.kip.ingest.source.xml.XmlStreams;
import vn.kip.ingest.source.xml.XmlText;

/** Reads answers in XML. The path of the rows is that of each row; where the element around them is, there are rows. */
record XmlAnswers(Paths paths, SourceFields wanted) {

    private static final String ATTRIBUTE = "@";

    /**
     * Reads an answer.
     *
     * @throws UnreadablePageException when it is not XML, has a document type, or breaks off
     */
    Scan read(InputStream body) {
        var scan = new Scan();
        try {
            var reader = XmlStreams.open(body);
            var path = new ArrayList<>(List.of(reader.getLocalName()));
            element(reader, path, scan);
            return scan;
        } catch (XMLStreamException e) {
            // its message may quote the answer, which may name citizens
            throw new UnreadablePageException(
                    e.getNestedException() instanceof IOException
                            ? "expected an answer in XML, found that it breaks off"
                            : "expected an answer in XML without a document type, found something else");
        }
    }

    private void element(XMLStreamReader reader, List<String> path, Scan scan) throws XMLStreamException {
        if (paths.areRows(path)) {
            scan.rowsFound();
            scan.add(XmlRow.read(reader, wanted));
        } else if (paths.isText(path)) {
            var text = XmlText.read(reader);
            if (text != null) {
                scan.put(path, text.strip());
            }
        } else if (paths.leadsOn(path)) {
            inside(reader, path, scan);
        } else {
            XmlStreams.skip(reader);
        }
    }

    private void inside(XMLStreamReader reader, List<String> path, Scan scan) throws XMLStreamException {
        var rows = paths.rows();
        if (rows != null && path.equals(rows.subList(0, rows.size() - 1))) {
            scan.rowsFound();
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            path.add(ATTRIBUTE + reader.getAttributeLocalName(i));
            if (paths.isText(path)) {
                scan.put(path, reader.getAttributeValue(i));
            }
            path.remove(path.size() - 1);
        }
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                path.add(reader.getLocalName());
                element(reader, path, scan);
                path.remove(path.size() - 1);
            }
        }
    }
}
