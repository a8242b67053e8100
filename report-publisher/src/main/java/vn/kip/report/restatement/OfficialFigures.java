package vn.kip.report.restatement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Fraction;
import vn.kip.report.figures.ReportFigures;

/**
 * The official figure of each objective that is a share of records, in all and of each agency, as of a moment.
 *
 * @param asOf as a snapshot writes it
 */
record OfficialFigures(String asOf, Map<Part, Fraction> fractions) {

    private static final Fraction NOTHING = new Fraction(0, 0);

    /** One figure; in all of an objective without an agency. */
    record Part(String indicator, Optional<String> agency) {}

    OfficialFigures {
        fractions = Map.copyOf(fractions);
    }

    static OfficialFigures of(ReportFigures figures) {
        var fractions = new HashMap<Part, Fraction>();
        for (var result : figures.results()) {
            var id = result.indicator().id();
            fractions.put(new Part(id, Optional.empty()), result.official().fraction());
            result.breakdowns()
                    .getOrDefault(Breakdown.AGENCY, List.of())
                    .forEach(part -> fractions.put(new Part(id, Optional.of(part.key())), part.fraction()));
        }
        return new OfficialFigures(
                moment(figures.window().until(), figures.catalogue().rules().zone()), fractions);
    }

    private static String moment(LocalDate until, ZoneId zone) {
        return until.atStartOfDay(zone).toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Those of a snapshot. */
    static OfficialFigures of(Map<String, Object> snapshot) {
        var fractions = new HashMap<Part, Fraction>();
        for (var one : list(snapshot.get("indicators"))) {
            if (one instanceof Map<?, ?> indicator) {
                var id = String.valueOf(indicator.get("id"));
                fractions.put(new Part(id, Optional.empty()), fraction(indicator));
                var breakdowns = indicator.get("breakdowns") instanceof Map<?, ?> map ? map : Map.of();
                for (var part : list(breakdowns.get("agency"))) {
                    if (part instanceof Map<?, ?> fields) {
                        fractions.put(new Part(id, Optional.of(String.valueOf(fields.get("key")))), fraction(fields));
                    }
                }
            }
        }
        return new OfficialFigures(String.valueOf(snapshot.get("asOf")), fractions);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Fraction fraction(Map<?, ?> of) {
        return new Fraction(number(of.get("numerator")), number(of.get("denominator")));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** How many are others; none where the two are not of the same moment, or know different objectives. */
    int differing(OfficialFigures other) {
        if (!asOf.equals(other.asOf)) {
            return 0;
        }
        var all = new HashSet<>(fractions.keySet());
        all.addAll(other.fractions.keySet());
        return (int) all.stream()
                .filter(part -> knows(part) && other.knows(part))
                .filter(part ->
                        !fractions.getOrDefault(part, NOTHING).equals(other.fractions.getOrDefault(part, NOTHING)))
                .count();
    }

    private boolean knows(Part part) {
        return fractions.containsKey(new Part(part.indicator, Optional.empty()));
    }
}
