package vn.kip.report.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What releases have learnt to say of the same records: fields that a document of an earlier one does not have. They move no figure, so an
 * upgrade alone gives no revision.
 */
final class LearntFields {

    private static final Set<String> NAMES = Set.of("trend");

    private LearntFields() {}

    /** {@code now} without those that {@code before} lacks, at any depth; elements of lists stand at the same places. */
    static Map<String, @Nullable Object> without(Map<String, ?> before, Map<String, ?> now) {
        var known = new LinkedHashMap<String, @Nullable Object>();
        now.forEach((name, value) -> {
            if (before.containsKey(name) || !NAMES.contains(name)) {
                known.put(name, value(before.get(name), value));
            }
        });
        return known;
    }

    @SuppressWarnings("unchecked") // JSON has no other keys
    private static @Nullable Object value(@Nullable Object before, @Nullable Object now) {
        if (before instanceof Map<?, ?> was && now instanceof Map<?, ?> is) {
            return without((Map<String, ?>) was, (Map<String, ?>) is);
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
