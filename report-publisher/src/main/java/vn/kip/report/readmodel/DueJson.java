package vn.kip.report.readmodel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.Supplement;

/** The lists of a dossier as the jsonb columns {@code due_history} and {@code supplements}. */
final class DueJson {

    /** Columns of type {@code jsonb}. */
    static final Set<String> COLUMNS = Set.of("due_history", "supplements");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NONE = "[]";

    private DueJson() {}

    static String of(List<DueChange> changes) {
        return changes.isEmpty()
                ? NONE
                : JSON.writeValueAsString(changes.stream().map(DueJson::fields).toList());
    }

    static String ofSupplements(List<Supplement> supplements) {
        return supplements.isEmpty()
                ? NONE
                : JSON.writeValueAsString(
                        supplements.stream().map(DueJson::fields).toList());
    }

    /** The moment of a promise, null when it is of a day or there is none. */
    static @Nullable Instant at(@Nullable Due due) {
        return due instanceof Due.At moment ? moment.at() : null;
    }

    /** The day of a promise that has no time of day, else null. */
    static @Nullable LocalDate on(@Nullable Due due) {
        return due instanceof Due.On day ? day.on() : null;
    }

    /** What {@link #of} has written; null is none. */
    static List<DueChange> changes(@Nullable String json) {
        var changes = new ArrayList<DueChange>();
        for (var one : list(json)) {
            changes.add(new DueChange(
                    Instant.parse(one.path("recordedAt").asString()),
                    due(one, "from"),
                    Objects.requireNonNull(due(one, "to")),
                    one.path("reason").asString()));
        }
        return changes;
    }

    /** What {@link #ofSupplements} has written; null is none. */
    static List<Supplement> supplements(@Nullable String json) {
        var supplements = new ArrayList<Supplement>();
        for (var one : list(json)) {
            supplements.add(
                    new Supplement(Instant.parse(one.path("requestedAt").asString()), moment(one, "returnedAt")));
        }
        return supplements;
    }

    /** The promise that {@link #at} and {@link #on} have taken apart. */
    static @Nullable Due due(@Nullable Instant at, @Nullable LocalDate on) {
        if (at != null) {
            return new Due.At(at);
        }
        return on == null ? null : new Due.On(on);
    }

    private static @Nullable Due due(JsonNode change, String side) {
        var on = change.path(side + "On");
        return due(moment(change, side + "At"), on.isNull() ? null : LocalDate.parse(on.asString()));
    }

    private static @Nullable Instant moment(JsonNode of, String name) {
        var moment = of.path(name);
        return moment.isNull() ? null : Instant.parse(moment.asString());
    }

    private static Iterable<JsonNode> list(@Nullable String json) {
        return json == null ? List.of() : JSON.readTree(json);
    }

    private static Map<String, @Nullable String> fields(DueChange change) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("recordedAt", change.recordedAt().toString());
        fields.put("fromAt", text(at(change.from())));
        fields.put("fromOn", text(on(change.from())));
        fields.put("toAt", text(at(change.to())));
        fields.put("toOn", text(on(change.to())));
        fields.put("reason", change.reason());
        return fields;
    }

    private static Map<String, @Nullable String> fields(Supplement supplement) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("requestedAt", supplement.requestedAt().toString());
        fields.put("returnedAt", text(supplement.returnedAt()));
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
