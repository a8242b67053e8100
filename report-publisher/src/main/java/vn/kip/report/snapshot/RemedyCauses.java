package vn.kip.report.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The remedial actions that are others than in the revision that was approved. */
final class RemedyCauses {

    private static final String ID = "id";
    private static final List<String> FIELDS = List.of("vi", "agency", "deadline", "status");

    private RemedyCauses() {}

    /** One for each action that was entered, that is there no more or that says something else; by their ids. */
    static List<Map<String, @Nullable Object>> between(Map<String, ?> approved, Map<String, ?> content) {
        var before = entered(approved);
        var after = entered(content);
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        var causes = new ArrayList<Map<String, @Nullable Object>>();
        for (var id : ids) {
            var fields = fields(before.get(id), after.get(id));
            if (!fields.isEmpty()) {
                causes.add(new Fields()
                        .and("cause", "REMEDY")
                        .and("action", id)
                        .and("fields", fields)
                        .map());
            }
        }
        return causes;
    }

    private static List<Map<String, @Nullable Object>> fields(@Nullable Map<?, ?> before, @Nullable Map<?, ?> after) {
        var fields = new ArrayList<Map<String, @Nullable Object>>();
        for (var field : FIELDS) {
            var was = value(before, field);
            var is = value(after, field);
            if (!Objects.equals(was, is)) {
                fields.add(new Fields()
                        .and("field", field.equals("vi") ? "action" : field)
                        .and("before", was)
                        .and("after", is)
                        .map());
            }
        }
        return fields;
    }

    /** Of an agency its key. */
    private static @Nullable Object value(@Nullable Map<?, ?> action, String field) {
        var value = action == null ? null : action.get(field);
        return value instanceof Map<?, ?> agency ? agency.get("key") : value;
    }

    private static Map<String, Map<?, ?>> entered(Map<String, ?> content) {
        var entered = new LinkedHashMap<String, Map<?, ?>>();
        for (var objectives : List.of("indicators", "otherObjectives")) {
            for (var objective : list(content.get(objectives))) {
                for (var action : list(objective.get("remedialActions"))) {
                    if (action.get(ID) instanceof String id) {
                        entered.put(id, action);
                    }
                }
            }
        }
        return entered;
    }

    private static List<Map<?, ?>> list(@Nullable Object value) {
        var maps = new ArrayList<Map<?, ?>>();
        if (value instanceof List<?> list) {
            list.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }
}
