package vn.kip.ingest.source.rest.answer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.BoundedText;
import vn.kip.ingest.source.content.UnusableContentException;
import vn.kip.ingest.source.content.XmlInput;
import vn.kip.ingest.source.xml.XmlRow;

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
        try (var xml = XmlInput.open(body, "XML")) {
            xml.next();
            element(xml, new ArrayList<>(List.of(xml.name())), scan);
            return scan;
        } catch (UnusableContentException e) {
            throw new UnreadablePageException("expected an answer in XML without a document type, found " + e.found());
        } catch (IOException e) {
            throw new UnreadablePageException("expected an answer in XML, found that it breaks off");
        }
    }

    private void element(XmlInput xml, List<String> path, Scan scan) throws IOException {
        if (paths.areRows(path)) {
            scan.rowsFound();
            row(new XmlRow(xml), scan);
        } else if (paths.isText(path)) {
            var text = new BoundedText();
            if (xml.text(text)) {
                scan.put(path, text.toString().strip());
            }
        } else if (paths.leadsOn(path)) {
            inside(xml, path, scan);
        } else {
            xml.skip();
        }
    }

    /** Of a row that is too long not all is known, so it is none. */
    private void row(XmlRow reader, Scan scan) throws IOException {
        var row = reader.read(wanted);
        scan.add(reader.isTooLong() ? null : row);
    }

    private void inside(XmlInput xml, List<String> path, Scan scan) throws IOException {
        var rows = paths.rows();
        if (rows != null && path.equals(rows.subList(0, rows.size() - 1))) {
            scan.rowsFound();
        }
        for (var attribute : xml.attributes()) {
            path.add(ATTRIBUTE + attribute);
            if (paths.isText(path)) {
                scan.put(path, xml.attribute(attribute));
            }
            path.remove(path.size() - 1);
        }
        while (xml.next() && xml.atStart()) {
            path.add(xml.name());
            element(xml, path, scan);
            path.remove(path.size() - 1);
        }
    }
}
