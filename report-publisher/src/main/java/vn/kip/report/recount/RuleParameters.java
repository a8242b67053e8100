package vn.kip.report.recount;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.petition.PetitionLimit;

/**
 * The counting rules, as the queries over records are given them. What makes a relation there comes as lists of texts of
 * the same length, one for each column.
 */
final class RuleParameters {

    private static final String[] NONE = {};

    private final ZoneId zone;
    private final Map<String, Object> constant = new HashMap<>();

    RuleParameters(CountingRules rules) {
        this.zone = rules.zone();
        constant.put("zone", zone.getId());
        constant.put("levels", rules.scale().levels().toArray(String[]::new));
        constant.put("satisfied", rules.satisfied().toArray(String[]::new));
        constant.put("noOpinion", rules.noOpinion().toArray(String[]::new));
        constant.putAll(DossierParameters.of(rules.dossiers()));
        var limits = rules.petitions().limits();
        constant.put("limitCategories", column(limits, PetitionLimit::category));
        constant.put("limitFrom", column(limits, PetitionLimit::from));
        constant.put("limitUntil", column(limits, PetitionLimit::until));
        constant.put("limitDays", column(limits, PetitionLimit::workingDays));
        var calendar = Optional.ofNullable(rules.petitions().calendar());
        constant.put("calendarDays", calendar.map(RuleParameters::days).orElse(NONE));
        constant.put("calendarWorking", calendar.map(RuleParameters::working).orElse(NONE));
        var held = HeldCode.of(rules.organisation().units());
        constant.put("unitIds", column(held, HeldCode::unit));
        constant.put("unitCodes", column(held, HeldCode::code));
        constant.put("unitFrom", column(held, HeldCode::from));
        constant.put("unitUntil", column(held, HeldCode::until));
        constant.put("eraDays", HeldCode.changes(held).map(LocalDate::toString).toArray(String[]::new));
    }

    /** The rules with the boundaries of a period. */
    Map<String, Object> of(PeriodWindow window) {
        var parameters = new HashMap<>(constant);
        parameters.put("startAt", window.period().start().atStartOfDay(zone).toOffsetDateTime());
        parameters.put("untilAt", window.until().atStartOfDay(zone).toOffsetDateTime());
        parameters.put("untilDay", window.until());
        parameters.put("yearStart", window.year().start());
        parameters.put("yearEnd", window.year().end());
        return parameters;
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> Objects.toString(value.apply(row), null))
                .toArray(String[]::new);
    }

    static String[] days(WorkingCalendar calendar) {
        return known(calendar).map(LocalDate::toString).toArray(String[]::new);
    }

    static String[] working(WorkingCalendar calendar) {
        return known(calendar).map(calendar::isWorking).map(String::valueOf).toArray(String[]::new);
    }

    private static Stream<LocalDate> known(WorkingCalendar calendar) {
        return calendar.firstDay().datesUntil(calendar.lastDay().plusDays(1));
    }
}
