package vn.kip.report.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The failures in spite of which a snapshot was published, in {@code snapshot.json}: one entry for each, with the reason. */
public final class OverrideContent {

    static final String NAME = "overrides";

    private static final String GATE = "gate";
    private static final String FIGURE = "figure";
    private static final String EXPECTED = "expected";
    private static final String FOUND = "found";
    private static final String REASON = "reason";
    private static final String BY = "by";
    private static final String GIVEN_AT = "givenAt";

    private OverrideContent() {}

    /** A content with them before its last field, which is the cause; the same content when there are none. */
    static Map<String, Object> within(Map<String, Object> content, List<Overridden> overridden) {
        if (overridden.isEmpty()) {
            return content;
        }
        var document = new LinkedHashMap<String, Object>();
        content.forEach((name, value) -> {
            if (name.equals("cause")) {
                document.put(
                        NAME, overridden.stream().map(OverrideContent::entry).toList());
            }
            document.put(name, value);
        });
        return document;
    }

    private static Map<String, Object> entry(Overridden one) {
        return new Fields()
                .and(GATE, one.failure().gate().name())
                .and(FIGURE, one.failure().figure())
                .and(EXPECTED, one.failure().expected())
                .and(FOUND, one.failure().found())
                .and(REASON, one.decision().reason())
                .and(BY, one.decision().by())
                .and(GIVEN_AT, one.givenAt().toString())
                .map();
    }

    /** Those of a snapshot, in their order. */
    public static List<Overridden> read(Map<String, Object> content) {
        var overridden = new ArrayList<Overridden>();
        if (content.get(NAME) instanceof List<?> list) {
            for (var one : list) {
                if (one instanceof Map<?, ?> entry) {
                    overridden.add(readEntry(entry));
                }
            }
        }
        return overridden;
    }

    private static Overridden readEntry(Map<?, ?> entry) {
        var gate = GateFailure.Gate.valueOf(text(entry, GATE));
        return new Overridden(
                new GateFailure(gate, text(entry, FIGURE), text(entry, EXPECTED), text(entry, FOUND)),
                new GateOverride(gate, text(entry, REASON), text(entry, BY)),
                Instant.parse(text(entry, GIVEN_AT)));
    }

    private static String text(Map<?, ?> entry, String name) {
        return String.valueOf(entry.get(name));
    }
}
