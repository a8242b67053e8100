package vn.kip.ingest.source.content;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML read tag by tag. A DOCTYPE is refused where it stands, so there are no entities that could grow or fetch a file;
 * names are those without their prefix.
 */
public final class XmlInput implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final String kind;
    private final Set<String> names = new HashSet<>();
    private boolean passedText;

    private XmlInput(InputStream in, XMLStreamReader reader, String kind) {
        this.in = in;
        this.reader = reader;
        this.kind = kind;
    }

    /**
     * Begins to read.
     *
     * @param kind what it should be, for the message when it is not
     */
    public static XmlInput open(InputStream in, String kind) throws IOException {
        try {
            return new XmlInput(in, FACTORY.createXMLStreamReader(new MarkupGuard(in)), kind);
        } catch (XMLStreamException e) {
            in.close();
            throw unusable(e, kind);
        }
    }

    /** Goes to the next beginning or end of an element; false after the last one. */
    public boolean next() throws IOException {
        passedText = false;
        while (true) {
            int event = advance();
            passedText |= isText(event) && !reader.isWhiteSpace();
            if (event == XMLStreamConstants.START_ELEMENT) {
                checkNames();
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Whether the last step led over a text. */
    public boolean passedText() {
        return passedText;
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    public boolean atStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** Of the element that begins or ends here. */
    public String name() {
        return reader.getLocalName();
    }

    /** Whether an element of this name begins here. */
    public boolean starts(String name) {
        return atStart() && name().equals(name);
    }

    /** The value of an attribute of the element that begins here, empty when it does not have it. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The names of the attributes of the element that begins here. */
    public List<String> attributes() {
        return IntStream.range(0, reader.getAttributeCount())
                .mapToObj(reader::getAttributeLocalName)
                .toList();
    }

    /** Goes to the end of the element that begins here. */
    public void skip() throws IOException {
        for (int depth = 1; depth > 0; ) {
            if (!next()) {
                return;
            }
            depth += atStart() ? 1 : -1;
        }
    }

    /**
     * The text of the element that begins here, and goes to its end.
     *
     * @param into gets the text; what is beyond its bound is left out
     * @return false when there are elements in the element: their text is left out
     */
    public boolean text(BoundedText into) throws IOException {
        var plain = true;
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(into);
                case XMLStreamConstants.START_ELEMENT -> {
                    checkNames();
                    plain = false;
                    skip();
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return plain;
                }
                default -> {
                    // a comment or an instruction
                }
            }
        }
    }

    private void append(BoundedText into) throws IOException {
        try {
            into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (WstxLazyException e) {
            throw unusable(e, kind);
        }
    }

    private int advance() throws IOException {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException | WstxLazyException e) {
            throw unusable(e, kind);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnusableContentException("a DOCTYPE", kind + " without a DOCTYPE");
        }
        return event;
    }

    /** A parser keeps each name it has met, and gives the same text for the same name. */
    private void checkNames() throws IOException {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add("xmlns:" + reader.getNamespacePrefix(i));
        }
        if (names.size() > Limits.XML_NAMES) {
            throw new UnusableContentException("more than " + Limits.XML_NAMES + " different names", kind);
        }
    }

    /** Messages of the parser quote what it has read, so they are not passed on. */
    private static IOException unusable(Exception failure, String kind) {
        var unusable = UnusableContentException.in(failure);
        if (unusable != null) {
            return unusable;
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException disk && !(cause instanceof CharConversionException)) {
                return disk;
            }
        }
        return new UnusableContentException("something else", kind);
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Limits.ROW);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, Limits.XML_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Limits.XML_DEPTH);
        return factory;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
