package vn.kip.report.schedule;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.snapshot.ReportKey;

/** What is known of the periods that are published by themselves. */
@Component
class ClosingStore {

    private final JdbcTemplate jdbc;

    ClosingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when periods are published by themselves; from now on, when they were not before. */
    Instant since(Instant now) {
        jdbc.update(
                "insert into automatic_since (since) values (?) on conflict do nothing", now.atOffset(ZoneOffset.UTC));
        return Objects.requireNonNull(jdbc.queryForObject("select since from automatic_since", OffsetDateTime.class))
                .toInstant();
    }

    /** Periods are no longer published by themselves; when they are again, it is from then on. */
    void forgetSince() {
        jdbc.update("delete from automatic_since");
    }

    /** The codes of the periods of a calendar that need no further attempt. */
    Set<String> done(String unit, String calendar) {
        return jdbc
                .queryForList(
                        "select period from closing where unit = ? and calendar = ? and revision is not null",
                        String.class,
                        unit,
                        calendar)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a publication by itself was begun, and so any revision may be of it. */
    boolean begun(ReportKey report) {
        return !jdbc.queryForList(
                        "select 1 from closing where unit = ? and calendar = ? and period = ?",
                        report.unit(),
                        report.calendar(),
                        report.period())
                .isEmpty();
    }

    /** The latest revision, where it was published after a moment. */
    Optional<Integer> publishedAfter(ReportKey report, Instant moment) {
        List<Integer> revisions = jdbc.queryForList(
                """
                select revision from snapshot
                where unit = ? and calendar = ? and period = ? and published_at >= ?
                order by revision desc limit 1
                """, Integer.class, report.unit(), report.calendar(), report.period(), moment.atOffset(ZoneOffset.UTC));
        return revisions.stream().findFirst();
    }

    void begin(ReportKey report) {
        jdbc.update(
                "insert into closing (unit, calendar, period) values (?, ?, ?) on conflict do nothing",
                report.unit(),
                report.calendar(),
                report.period());
    }

    void failed(ReportKey report, Instant at, String reasons) {
        jdbc.update("""
                update closing set attempts = attempts + 1, failed_at = ?, reasons = ?
                where unit = ? and calendar = ? and period = ?
                """, at.atOffset(ZoneOffset.UTC), reasons, report.unit(), report.calendar(), report.period());
    }

    void done(ReportKey report, int revision) {
        jdbc.update("""
                update closing set attempts = attempts + 1, revision = ?, reasons = null
                where unit = ? and calendar = ? and period = ?
                """, revision, report.unit(), report.calendar(), report.period());
    }
}
