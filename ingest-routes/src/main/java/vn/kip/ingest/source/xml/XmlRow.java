package vn.kip.ingest.source.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.content.BoundedText;
import vn.kip.ingest.source.content.Limits;
import vn.kip.ingest.source.content.XmlInput;

/**
 * Reads an element of XML as a {@link Row}. A field is an attribute of the element or an element directly in it; one that
 * is there twice, or has elements in it, is misshapen where the mapping wants a text.
 *
 * <p>Where the mapping wants a list, an element of that name is one entry of it when it has a field of the list, and
 * otherwise each element in it is one: {@code <BoSung><Ngay/></BoSung><BoSung><Ngay/></BoSung>} or
 * {@code <BoSung><Lan><Ngay/></Lan><Lan><Ngay/></Lan></BoSung>}. A text where entries should be makes the list misshapen.
 *
 * <p>An empty element, also one with {@code xsi:nil}, is the same as not there.
 */
public final class XmlRow {

    /** What an entry of a list takes at least. */
    private static final int ENTRY = 64;

    private final XmlInput xml;
    private final BoundedText text = new BoundedText();
    private long kept;

    public XmlRow(XmlInput xml) {
        this.xml = xml;
    }

    /** The fields of one element. */
    private record Fields(Map<String, String> texts, Map<String, List<Row>> lists, Set<String> misshapen) {

        Fields() {
            this(new HashMap<>(), new HashMap<>(), new HashSet<>());
        }

        boolean none() {
            return texts.isEmpty() && lists.isEmpty() && misshapen.isEmpty();
        }

        Row row() {
            return new Row(texts, lists, misshapen);
        }
    }

    /** Whether what was read was more than a row may be, so that the row is not all there. */
    public boolean isTooLong() {
        return kept > Limits.ROW;
    }

    /**
     * Reads the element that begins here, to its end.
     *
     * @throws vn.kip.ingest.source.content.UnusableContentException when it is not XML, or has a DOCTYPE
     * @throws IOException when it cannot be read to its end
     */
    public Row read(SourceFields wanted) throws IOException {
        return fields(wanted).row();
    }

    private Fields fields(SourceFields wanted) throws IOException {
        var fields = new Fields();
        attributes(wanted, fields);
        while (xml.next() && xml.atStart()) {
            child(wanted, fields);
        }
        return fields;
    }

    private void attributes(SourceFields wanted, Fields fields) {
        for (var name : wanted.texts()) {
            put(name, xml.attribute(name), fields);
        }
    }

    private void child(SourceFields wanted, Fields fields) throws IOException {
        var name = xml.name();
        if (wanted.texts().contains(name)) {
            text(name, fields);
        } else if (wanted.lists().containsKey(name)) {
            entries(name, wanted.lists().getOrDefault(name, SourceFields.NONE), fields);
        } else {
            xml.skip();
        }
    }

    private void text(String name, Fields fields) throws IOException {
        text.clear();
        var plain = xml.text(text);
        if (text.isLonger()) {
            kept += Limits.ROW + 1L;
        } else if (!plain) {
            fields.misshapen.add(name);
        } else {
            put(name, text.toString(), fields);
        }
    }

    private void put(String name, String value, Fields fields) {
        kept += value.length();
        if (!value.isEmpty() && !isTooLong() && fields.texts.put(name, value) != null) {
            fields.misshapen.add(name);
        }
    }

    private void entries(String name, SourceFields wanted, Fields fields) throws IOException {
        var own = new Fields();
        var within = new ArrayList<Row>();
        var text = false;
        attributes(wanted, own);
        while (xml.next() && xml.atStart()) {
            text |= xml.passedText();
            if (wanted.texts().contains(xml.name()) || wanted.lists().containsKey(xml.name())) {
                child(wanted, own);
            } else {
                add(fields(wanted), within);
            }
        }
        var entries = fields.lists.computeIfAbsent(name, first -> new ArrayList<>());
        if (own.none()) {
            entries.addAll(within);
            if (text || xml.passedText()) {
                fields.misshapen.add(name);
            }
        } else {
            add(own, entries);
        }
    }

    /** An entry without any field is none. */
    private void add(Fields entry, List<Row> entries) {
        kept += ENTRY;
        if (!isTooLong() && !entry.none()) {
            entries.add(entry.row());
        }
    }
}
