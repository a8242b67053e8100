package vn.kip.ingest.source.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;

/**
 * Reads an element of XML as a {@link Row}: its fields are its attributes and the elements in it. Of two elements of one
 * name the first counts; one with {@code xsi:nil} is the same as not there.
 *
 * <p>A list is an element that wraps one element for each of its rows, whatever their names are.
 */
public final class XmlRow {

    private XmlRow() {}

    /**
     * Reads the element that has just been entered, to its end.
     *
     * @throws XMLStreamException when it is not XML; its message may quote the source
     */
    public static Row read(XMLStreamReader reader, SourceFields wanted) throws XMLStreamException {
        var texts = attributes(reader, wanted.texts());
        var lists = new HashMap<String, List<Row>>();
        var misshapen = new HashSet<String>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                throw XmlStreams.entity();
            }
            if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var name = reader.getLocalName();
            if (XmlText.isNil(reader)) {
                XmlStreams.skip(reader);
            } else if (wanted.lists().containsKey(name)) {
                lists.computeIfAbsent(name, list -> new ArrayList<>())
                        .addAll(list(reader, wanted.lists().getOrDefault(name, SourceFields.NONE), misshapen));
            } else if (wanted.texts().contains(name)) {
                text(reader, name, texts, misshapen);
            } else {
                XmlStreams.skip(reader);
            }
        }
        return new Row(texts, lists, misshapen);
    }

    private static Map<String, String> attributes(XMLStreamReader reader, Set<String> wanted) {
        var texts = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (wanted.contains(reader.getAttributeLocalName(i))) {
                texts.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return texts;
    }

    private static void text(XMLStreamReader reader, String name, Map<String, String> texts, Set<String> misshapen)
            throws XMLStreamException {
        var text = XmlText.read(reader);
        if (text == null) {
            misshapen.add(name);
        } else {
            texts.putIfAbsent(name, text);
        }
    }

    /** The rows in a wrapper; a text in it is none. */
    private static List<Row> list(XMLStreamReader reader, SourceFields fields, Set<String> misshapen)
            throws XMLStreamException {
        var name = reader.getLocalName();
        var rows = new ArrayList<Row>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                rows.add(read(reader, fields));
            } else if (reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                throw XmlStreams.entity();
            } else if (reader.isCharacters() && !reader.isWhiteSpace()) {
                misshapen.add(name);
            }
        }
        return rows;
    }
}
