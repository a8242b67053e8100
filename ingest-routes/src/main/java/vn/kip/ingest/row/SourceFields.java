package vn.kip.ingest.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a source that a mapping names. Readers of pages and files pick these and skip all others unread, so that
 * what the mapping does not name (names, numbers, addresses of citizens) never leaves the source.
 */
public final class SourceFields {

    public static final SourceFields NONE = new SourceFields(Set.of(), Map.of());

    /** The place of a field that is not among the texts. */
    public static final int NOWHERE = -1;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, SourceFields> lists;

    /**
     * These fields.
     *
     * @param texts fields that hold one value, in the order in which the mapping asks for them
     * @param lists fields that hold a list of rows, with the fields of those rows
     */
    public SourceFields(Set<String> texts, Map<String, SourceFields> lists) {
        texts.forEach(field -> places.put(field, places.size()));
        this.lists = Map.copyOf(lists);
    }

    /** Fields that hold one value, in the order in which the mapping asks for them. */
    public Set<String> texts() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** Fields that hold a list of rows, with the fields of those rows. */
    public Map<String, SourceFields> lists() {
        return lists;
    }

    /** Where a field stands among the texts, from 0; {@link #NOWHERE} when the mapping does not name it as one. */
    public int place(String field) {
        return places.getOrDefault(field, NOWHERE);
    }

    /** All that either names. */
    public SourceFields plus(SourceFields other) {
        var allTexts = Stream.concat(texts().stream(), other.texts().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var allLists = new LinkedHashMap<>(lists);
        other.lists.forEach((name, fields) -> allLists.merge(name, fields, SourceFields::plus));
        return new SourceFields(allTexts, allLists);
    }
}
