package vn.kip.ingest.source.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The text of an element. */
public final class XmlText {

    private static final int LONGEST = 1_000_000;
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private XmlText() {}

    /**
     * Reads the element that has just been entered, to its end.
     *
     * @return its text as it is written, null when there are elements in it
     * @throws XMLStreamException when it is not XML, or longer than a field can be
     */
    public static @Nullable String read(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        var plain = true;
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            switch (reader.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    plain = false;
                    XmlStreams.skip(reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(reader, text);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw XmlStreams.entity();
                default -> {
                    // comments and instructions do not belong to the text
                }
            }
        }
        return plain ? text.toString() : null;
    }

    /** Whether the element that has just been entered says that it has no value. */
    static boolean isNil(XMLStreamReader reader) {
        var nil = reader.getAttributeValue(SCHEMA_INSTANCE, "nil");
        return "true".equals(nil) || "1".equals(nil);
    }

    private static void append(XMLStreamReader reader, StringBuilder text) throws XMLStreamException {
        if (text.length() + reader.getTextLength() > LONGEST) {
            throw new XMLStreamException("expected a text of at most " + LONGEST + " characters");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }
}
