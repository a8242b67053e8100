package vn.kip.ingest.source.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.content.XmlInput;
import vn.kip.ingest.source.xml.XmlRow;

/**
 * Rows of an XML file: the elements of one name, wherever they stand. Behind a place that is no XML nobody knows what is a
 * row, so there the file ends.
 */
final class XmlRows implements FileRows {

    private static final String KIND = "XML";

    private final XmlInput xml;
    private final String element;
    private final SourceFields wanted;
    private long number;

    private XmlRows(XmlInput xml, String element, SourceFields wanted) {
        this.xml = xml;
        this.element = element;
        this.wanted = wanted;
    }

    static XmlRows open(Content file, String element, SourceFields wanted) throws IOException, UnreadableFileException {
        try {
            return new XmlRows(XmlInput.open(file.open(), KIND), element, wanted);
        } catch (IOException e) {
            throw UnreadableFileException.at("", e);
        }
    }

    @Override
    public @Nullable FileRow next() throws IOException, UnreadableFileException {
        try {
            while (xml.next()) {
                if (xml.starts(element)) {
                    number++;
                    var read = new XmlRow(xml);
                    var row = read.read(wanted);
                    var place = "row " + number;
                    return read.isTooLong() ? FileRow.tooLong(place) : FileRow.of(place, row);
                }
            }
            return null;
        } catch (IOException e) {
            throw UnreadableFileException.at(number == 0 ? "" : "behind row " + number, e);
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
