package vn.kip.report.recount;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.calendar.OfficeHours;
import vn.kip.domain.dossier.DossierClock;
import vn.kip.domain.limit.LimitInForce;

/** The time limits of procedures and the hours in which they run, as the queries over dossiers are given them. */
final class DossierParameters {

    private final Map<String, Object> parameters = new HashMap<>();

    private DossierParameters() {}

    /** Lists without elements where no due date is ever given. */
    static Map<String, Object> of(DossierClock clock) {
        var collector = new DossierParameters();
        collector.limits(clock);
        collector.hours(clock);
        var rules = clock.dates().rules();
        collector.parameters.put("supplement", rules.supplement().name());
        collector.parameters.put("dueTime", rules.dueTime().name());
        collector.parameters.put("transferUntil", Objects.toString(rules.transferUntil(), ""));
        return collector.parameters;
    }

    /** A limit that is not understood is listed without an amount: its code is not looked up any further. */
    private void limits(DossierClock clock) {
        var rows = new ArrayList<Row>();
        if (clock.gives()) {
            clock.limits().byCode().forEach((code, limits) -> limits.forEach(limit -> rows.add(Row.of(code, limit))));
        }
        put("limitProcedures", rows.stream().map(Row::code).toList());
        column("limitSince", rows, Row::since);
        column("limitTo", rows, Row::to);
        column("limitAmounts", rows, Row::amount);
        column("limitUnits", rows, Row::unit);
    }

    /** A limit as texts. */
    private record Row(
            String code,
            @Nullable String since,
            @Nullable String to,
            @Nullable String amount,
            @Nullable String unit) {

        static Row of(String code, LimitInForce limit) {
            var value = limit.reading().limit();
            return new Row(
                    code,
                    Objects.toString(limit.from(), null),
                    Objects.toString(limit.until(), null),
                    value.map(known -> String.valueOf(known.amount())).orElse(null),
                    value.map(known -> known.unit().name()).orElse(null));
        }
    }

    private void column(String name, List<Row> rows, Function<Row, @Nullable String> value) {
        parameters.put(name, rows.stream().map(value).toArray(String[]::new));
    }

    private void hours(DossierClock clock) {
        var weekdays = new ArrayList<String>();
        var opens = new ArrayList<String>();
        var closes = new ArrayList<String>();
        OfficeHours office = clock.dates().office();
        for (var weekday : clock.gives() ? DayOfWeek.values() : new DayOfWeek[0]) {
            for (var session : office.sessions(weekday)) {
                weekdays.add(String.valueOf(weekday.getValue()));
                opens.add(session.opens().toString());
                closes.add(session.closes().toString());
            }
        }
        put("sessionWeekdays", weekdays);
        put("sessionOpens", opens);
        put("sessionCloses", closes);
        var calendar = office.calendar();
        parameters.put("officeDays", clock.gives() ? RuleParameters.days(calendar) : new String[0]);
        parameters.put("officeWorking", clock.gives() ? RuleParameters.working(calendar) : new String[0]);
    }

    private void put(String name, List<String> column) {
        parameters.put(name, column.toArray(String[]::new));
    }
}
