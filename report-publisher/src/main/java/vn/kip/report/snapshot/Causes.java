package vn.kip.report.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.FieldChange;
import vn.kip.domain.snapshot.RecordCause;

/** Why a revision that replaces an approved one says something else, as {@code snapshot.json} lists it. */
final class Causes {

    private static final String CAUSE = "cause";
    private static final String AS_OF = "asOf";
    private static final String RULES = "rules";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private Causes() {}

    /** Another as-of day, other rules and other remedial actions; all from the contents of the two revisions. */
    static List<Map<String, @Nullable Object>> ofSettings(Map<String, ?> approved, Map<String, ?> content) {
        var causes = new ArrayList<Map<String, @Nullable Object>>();
        if (!Objects.equals(approved.get(AS_OF), content.get(AS_OF))) {
            causes.add(new Fields()
                    .and(CAUSE, "AS_OF")
                    .and(BEFORE, approved.get(AS_OF))
                    .and(AFTER, content.get(AS_OF))
                    .map());
        }
        var before = rules(approved);
        rules(content).forEach((file, hash) -> {
            if (!Objects.equals(before.get(file), hash)) {
                causes.add(new Fields()
                        .and(CAUSE, "RULE")
                        .and(RULES, file)
                        .and(BEFORE, before.get(file))
                        .and(AFTER, hash)
                        .map());
            }
        });
        causes.addAll(RemedyCauses.between(approved, content));
        return causes;
    }

    private static Map<?, ?> rules(Map<String, ?> content) {
        return content.get(RULES) instanceof Map<?, ?> rules ? rules : Map.of();
    }

    /** That what was approved cannot be looked at record by record. */
    static Map<String, @Nullable Object> unknown() {
        return new Fields().and(CAUSE, "NOT_RECORDED").map();
    }

    static Map<String, @Nullable Object> of(RecordCause cause) {
        return new Fields()
                .and(CAUSE, "RECORD")
                .and("record", cause.record().asText())
                .and("change", cause.kind().name())
                .and("fields", cause.fields().stream().map(Causes::field).toList())
                .and("figures", cause.moves().stream().map(Causes::move).toList())
                .map();
    }

    private static Map<String, @Nullable Object> field(FieldChange change) {
        return new Fields()
                .and("field", change.field())
                .and(BEFORE, change.before())
                .and(AFTER, change.after())
                .map();
    }

    private static Map<String, @Nullable Object> move(RecordCause.Move move) {
        return new Fields()
                .and("id", move.indicator())
                .and("agency", move.agency())
                .and("numerator", move.numerator())
                .and("denominator", move.denominator())
                .map();
    }
}
