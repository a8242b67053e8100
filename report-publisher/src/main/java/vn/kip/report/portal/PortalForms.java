package vn.kip.report.portal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.form.PortalForm;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.json.Json;

/** The form of a portal for each report, as it was handed over last. None is ever changed. */
@Component
public class PortalForms {

    private static final String LINES = "lines";
    private static final String TOTAL = "total";
    private static final String PLACE = "place";
    private static final String SECTOR = "sector";
    private static final String COLUMNS = "columns";
    private static final int COUNT = 11;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PortalForms(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one that stands; empty when there is none, or it was withdrawn. */
    public Optional<PortalForm> of(ReportKey report) {
        return jdbc
                .query(
                        """
                        select form, stands from portal_form
                        where unit = ? and calendar = ? and period = ? order by number desc limit 1
                        """,
                        (row, number) -> row.getBoolean("stands")
                                ? Optional.of(read(Json.parse(row.getString("form"))))
                                : Optional.<PortalForm>empty(),
                        report.unit(),
                        report.calendar(),
                        report.period())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * From now on a report is only published if its form says the same.
     *
     * @param by the person who hands it over
     */
    public void give(ReportKey report, PortalForm form, String by) {
        add(report, Json.pretty(written(form)), by, true);
    }

    /** The form is no longer asked for. */
    public void withdraw(ReportKey report, String by) {
        add(report, "{}", by, false);
    }

    private void add(ReportKey report, String form, String by, boolean stands) {
        jdbc.update(
                """
                insert into portal_form (unit, calendar, period, form, given_by, given_at, stands)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                report.unit(),
                report.calendar(),
                report.period(),
                form,
                by,
                clock.instant().atOffset(ZoneOffset.UTC),
                stands);
    }

    private static Map<String, ?> written(PortalForm form) {
        var document = new LinkedHashMap<String, Object>();
        document.put(LINES, form.lines().stream().map(PortalForms::written).toList());
        form.total().ifPresent(total -> document.put(TOTAL, written(total)));
        return document;
    }

    private static Map<String, Object> written(PortalForm.Line line) {
        return Map.of(
                PLACE,
                line.place(),
                SECTOR,
                line.sector(),
                COLUMNS,
                line.columns().columns());
    }

    /**
     * A form in JSON: {@code {lines: [{place, sector, columns: [c3, …, c13]}], total?}}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PortalForm read(Map<String, ?> document) {
        var lines = new ArrayList<PortalForm.Line>();
        for (var line : document.get(LINES) instanceof List<?> list ? list : List.of()) {
            lines.add(line(line));
        }
        var total = document.get(TOTAL);
        return new PortalForm(lines, total == null ? Optional.empty() : Optional.of(line(total)));
    }

    private static PortalForm.Line line(@Nullable Object line) {
        if (line instanceof Map<?, ?> fields
                && fields.get(SECTOR) instanceof String sector
                && fields.get(COLUMNS) instanceof List<?> columns
                && columns.size() == COUNT
                && columns.stream().allMatch(Number.class::isInstance)) {
            var of = columns.stream()
                    .map(number -> ((Number) number).longValue())
                    .toList();
            return new PortalForm.Line(
                    fields.get(PLACE) instanceof String place ? place : "", sector, Form06a.ofColumns(of));
        }
        throw new IllegalArgumentException(
                "form: expected lines with a sector and the columns 3 to 13, found something else");
    }
}
