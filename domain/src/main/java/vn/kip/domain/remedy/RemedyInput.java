package vn.kip.domain.remedy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Objective;
import vn.kip.domain.record.Violation;

/**
 * An action as somebody has typed it, in a form, a file or a request; empty texts for what they left out.
 *
 * @param id of the action that is edited; empty for one that may be new
 * @param indicator id of the objective, or its number where no other has that
 * @param agency code or name
 * @param deadline a day as {@code 2023-09-30} or {@code 30/9/2023}
 * @param status a code or its words; planned when it is left out
 */
public record RemedyInput(String id, String indicator, String action, String agency, String deadline, String status) {

    /** Characters of an action. */
    public static final int LONGEST_ACTION = 1000;

    private static final int LONGEST_AGENCY = 200;
    private static final String INDICATOR = "indicator";
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    public RemedyInput {
        id = oneLine(id);
        indicator = oneLine(indicator);
        action = oneLine(action);
        agency = oneLine(agency);
        deadline = oneLine(deadline);
        status = oneLine(status);
    }

    /**
     * What it says.
     *
     * @throws UnusableRemedyException with all that cannot be used of it
     */
    public RemedyPlan plan(Catalogue catalogue) {
        var faults = new ArrayList<Violation>();
        var objective = objective(catalogue.objectives(), faults);
        if (action.isEmpty() || action.length() > LONGEST_ACTION) {
            faults.add(new Violation(
                    "action",
                    action.isEmpty() ? "nothing" : action.length() + " characters",
                    "an action of 1 to " + LONGEST_ACTION + " characters"));
        }
        if (agency.length() > LONGEST_AGENCY) {
            faults.add(new Violation(
                    "agency", agency.length() + " characters", "at most " + LONGEST_AGENCY + " characters"));
        }
        var day = deadline.isEmpty() ? null : day(faults);
        var state = status.isEmpty() ? RemedyStatus.PLANNED : state(faults);
        if (!faults.isEmpty()) {
            throw new UnusableRemedyException(faults);
        }
        return new RemedyPlan(objective, action, code(catalogue.agencies()), day, state);
    }

    private String objective(List<Objective> objectives, List<Violation> faults) {
        var found = objectives.stream()
                .filter(objective -> objective.id().equals(indicator))
                .findFirst()
                .or(() -> theOnly(objectives.stream()
                        .filter(objective -> objective.objective().equals(indicator))
                        .toList()));
        if (found.isEmpty()) {
            var known = objectives.stream().map(Objective::id).collect(Collectors.joining(", "));
            faults.add(new Violation(INDICATOR, quoted(indicator), "one of " + known));
        }
        return found.map(Objective::id).orElse("");
    }

    private static Optional<Objective> theOnly(List<Objective> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private @Nullable LocalDate day(List<Violation> faults) {
        for (var format : DAYS) {
            try {
                return LocalDate.parse(deadline, format);
            } catch (DateTimeParseException e) {
                // perhaps by the next one
            }
        }
        faults.add(new Violation("deadline", quoted(deadline), "a day such as 2023-09-30 or 30/9/2023"));
        return null;
    }

    private RemedyStatus state(List<Violation> faults) {
        return RemedyStatus.of(status).orElseGet(() -> {
            faults.add(new Violation("status", quoted(status), "one of " + RemedyStatus.codes()));
            return RemedyStatus.PLANNED;
        });
    }

    /** The code of an agency that is named; what is no name of one stays as it is. */
    private String code(Map<String, LocalizedText> agencies) {
        return agencies.entrySet().stream()
                .filter(known -> known.getValue().vi().equalsIgnoreCase(agency)
                        || known.getValue().en().equalsIgnoreCase(agency))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(agency);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "nothing" : "'" + text + "'";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
