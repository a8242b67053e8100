package vn.kip.report.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document without the fields that an earlier one of its kind does not have: what a later release has learnt to say moves no figure of a
 * report that was approved before.
 */
final class KnownFields {

    private KnownFields() {}

    /** {@code now} without the fields that {@code before} lacks, at any depth; elements of lists stand at the same places. */
    static Map<String, @Nullable Object> of(Map<String, ?> before, Map<String, ?> now) {
        var known = new LinkedHashMap<String, @Nullable Object>();
        now.forEach((name, value) -> {
            if (before.containsKey(name)) {
                known.put(name, value(before.get(name), value));
            }
        });
        return known;
    }

    @SuppressWarnings("unchecked") // JSON has no other keys
    private static @Nullable Object value(@Nullable Object before, @Nullable Object now) {
        if (before instanceof Map<?, ?> was && now instanceof Map<?, ?> is) {
            return of((Map<String, ?>) was, (Map<String, ?>) is);
        }
        return before instanceof List<?> was && now instanceof List<?> is ? elements(was, is) : now;
    }

    private static List<@Nullable Object> elements(List<?> before, List<?> now) {
        var known = new ArrayList<@Nullable Object>();
        for (int at = 0; at < now.size(); at++) {
            known.add(at < before.size() ? value(before.get(at), now.get(at)) : now.get(at));
        }
        return known;
    }
}
