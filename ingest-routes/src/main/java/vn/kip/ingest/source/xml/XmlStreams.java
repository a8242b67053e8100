package vn.kip.ingest.source.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML of strangers: without document types, and so without entities that read files or grow without bound. */
public final class XmlStreams {

    private XmlStreams() {}

    /**
     * Opens a document and enters its document element; its encoding is the one it declares.
     *
     * @throws XMLStreamException when it is not XML or has a document type; its message may quote the source
     */
    public static XMLStreamReader open(InputStream document) throws XMLStreamException {
        // the one of Java: another on the class path may know other settings
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("expected no reference to another document");
        });
        var reader = factory.createXMLStreamReader(document);
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("expected a document without a document type");
            }
        }
        return reader;
    }

    /** Leaves the element that has just been entered, whatever is in it. */
    public static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
                default -> {
                    // texts and comments in between are left out
                }
            }
        }
    }

    static XMLStreamException entity() {
        return new XMLStreamException("expected no entities but those of XML");
    }
}
