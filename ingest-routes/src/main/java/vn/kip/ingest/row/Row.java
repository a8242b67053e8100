package vn.kip.ingest.row;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row of a source, as far as the mapping names its fields. Texts are as the source wrote them.
 *
 * @param misshapen fields that hold a list or an object where the mapping wants a text, or a text where it wants a list
 */
public record Row(Map<String, String> texts, Map<String, List<Row>> lists, Set<String> misshapen) {

    public Row {
        // not copied: rows are made by the million, by readers that let go of what they are made of
        texts = Collections.unmodifiableMap(texts);
        lists = lists.isEmpty() ? Map.of() : Collections.unmodifiableMap(lists);
        misshapen = misshapen.isEmpty() ? Set.of() : Collections.unmodifiableSet(misshapen);
    }

    /** A row of texts alone. */
    public static Row of(Map<String, String> texts) {
        return new Row(texts, Map.of(), Set.of());
    }

    /** The text of a field, empty when the row does not have it. */
    public String text(String field) {
        var text = texts.get(field);
        return text == null ? "" : text;
    }

    /** Whether a field holds what the mapping does not want. */
    public boolean isMisshapen(String field) {
        return !misshapen.isEmpty() && misshapen.contains(field);
    }

    /** The rows in a field, none when the row does not have it. */
    public List<Row> list(String field) {
        return lists.getOrDefault(field, List.of());
    }
}
