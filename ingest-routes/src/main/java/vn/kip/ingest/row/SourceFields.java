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
 *
 * @param texts fields that hold one value, in the order in which the mapping asks for them
 * @param lists fields that hold a list of rows, with the fields of those rows
 */
public record SourceFields(Set<String> texts, Map<String, SourceFields> lists) {

    public static final SourceFields NONE = new SourceFields(Set.of(), Map.of());

    public SourceFields {
        texts = Collections.unmodifiableSet(new LinkedHashSet<>(texts));
        lists = Map.copyOf(lists);
    }

    /** All that either names. */
    public SourceFields plus(SourceFields other) {
        var allTexts = Stream.concat(texts.stream(), other.texts.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var allLists = new LinkedHashMap<>(lists);
        other.lists.forEach((name, fields) -> allLists.merge(name, fields, SourceFields::plus));
        return new SourceFields(allTexts, allLists);
    }
}
