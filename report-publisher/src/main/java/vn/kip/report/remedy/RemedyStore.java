package vn.kip.report.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.remedy.RemedialAction;
import vn.kip.domain.remedy.RemedyEdit;
import vn.kip.domain.remedy.RemedyPlan;
import vn.kip.domain.remedy.RemedyStatus;

/** The edits of remedial actions, of which none is ever changed. */
@Component
public class RemedyStore {

    private final JdbcTemplate jdbc;

    public RemedyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The actions that the report of a period shows. */
    public List<RemedialAction> of(String unit, ReportingPeriod report) {
        return RemedialAction.of(report, edits(unit, report.calendar()));
    }

    /** All edits for reports of a calendar, in the order in which they were made of each action. */
    public List<RemedyEdit> edits(String unit, String calendar) {
        return jdbc.query(
                "select * from remedial_action where unit = ? and calendar = ? order by id, edit",
                (row, number) -> edit(row),
                unit,
                calendar);
    }

    private static RemedyEdit edit(ResultSet row) throws SQLException {
        return new RemedyEdit(
                row.getString("id"),
                row.getInt("edit"),
                new ReportingPeriod(
                        row.getString("calendar"),
                        row.getString("period"),
                        row.getObject("period_start", LocalDate.class),
                        row.getObject("period_end", LocalDate.class)),
                new RemedyPlan(
                        row.getString("indicator"),
                        row.getString("action"),
                        row.getString("agency"),
                        row.getObject("deadline", LocalDate.class),
                        RemedyStatus.valueOf(row.getString("status"))),
                row.getString("edited_by"),
                row.getObject("edited_at", OffsetDateTime.class).toInstant());
    }

    /** Waits until this transaction is the only one that may add edits for reports of a calendar. */
    void lock(String unit, String calendar) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> {},
                "remedial actions " + unit + ' ' + calendar);
    }

    void add(String unit, RemedyEdit edit) {
        var report = edit.report();
        var plan = edit.plan();
        jdbc.update(
                """
                insert into remedial_action (unit, calendar, id, edit, period, period_start, period_end, indicator, action,
                    agency, deadline, status, edited_by, edited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                unit,
                report.calendar(),
                edit.id(),
                edit.number(),
                report.code(),
                report.start(),
                report.end(),
                plan.indicator(),
                plan.action(),
                plan.agency(),
                plan.deadline(),
                plan.status().name(),
                edit.by(),
                edit.at().atOffset(ZoneOffset.UTC));
    }
}
