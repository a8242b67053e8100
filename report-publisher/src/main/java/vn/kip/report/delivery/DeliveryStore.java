package vn.kip.report.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.delivery.Receivers.Receiver;
import vn.kip.report.schedule.ReportFolders;

/** Keeps what was delivered to whom, and what waits for that. */
@Component
class DeliveryStore {

    private final JdbcTemplate jdbc;
    private final ReportFolders folders;

    DeliveryStore(JdbcTemplate jdbc, ReportFolders folders) {
        this.jdbc = jdbc;
        this.folders = folders;
    }

    /** A revision that waits to be handed to a receiver. */
    record Waiting(long id, String receiver, Parcel parcel) {}

    /** Takes down who gets what is published from now on; those that were there before keep their time. */
    void register(Collection<Receiver> receivers) {
        receivers.forEach(receiver -> jdbc.update("""
                insert into receiver (id, kind) values (?, ?)
                on conflict (id) do update set kind = excluded.kind where receiver.kind <> excluded.kind
                """, receiver.id(), receiver.kind()));
    }

    /**
     * Adds what is missing: for each revision one delivery to each receiver that was there when it was published. What waits for
     * a receiver that is none any more is given up.
     */
    void complete(Collection<Receiver> receivers) {
        var ids = receivers.stream().map(Receiver::id).toArray(String[]::new);
        jdbc.update("""
                insert into delivery (unit, calendar, period, revision, content_hash, receiver, kind)
                select unit, calendar, period, revision, content_hash, receiver.id, receiver.kind
                from snapshot join receiver on published_at >= since
                where receiver.id = any (?) and not exists (
                    select 1 from delivery d
                    where (d.unit, d.calendar, d.period, d.revision, d.receiver)
                        = (snapshot.unit, snapshot.calendar, snapshot.period, snapshot.revision, receiver.id))
                order by published_at, revision, receiver.id
                on conflict (unit, calendar, period, revision, receiver) do nothing
                """, (Object) ids);
        jdbc.update(
                "update delivery set state = 'CANCELLED' where state = 'WAITING' and not (receiver = any (?))",
                (Object) ids);
    }

    /**
     * Those that wait, the oldest first.
     *
     * @param filesComing whether the files of the revision are still to be written
     */
    record Line(long id, String receiver, boolean filesComing) {}

    /** All that wait. */
    List<Line> waiting() {
        return jdbc.query(
                """
                select id, receiver, unit, calendar, period, revision, not exists (
                    select 1 from snapshot later
                    where (later.unit, later.calendar, later.period) = (d.unit, d.calendar, d.period)
                        and later.revision > d.revision) as latest
                from delivery d where state = 'WAITING' order by id
                """,
                (row, number) -> new Line(
                        row.getLong("id"),
                        row.getString("receiver"),
                        row.getBoolean("latest")
                                && !folders.holds(
                                        new ReportKey(
                                                row.getString("unit"),
                                                row.getString("calendar"),
                                                row.getString("period")),
                                        row.getInt("revision"))));
    }

    /** How many wait for a receiver. */
    long waitingFor(String receiver) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from delivery where state = 'WAITING' and receiver = ?", Long.class, receiver));
    }

    /** A delivery, if it waits. */
    Optional<Waiting> waiting(long id) {
        return jdbc
                .query(
                        """
                        select unit, calendar, period, revision, s.content_hash, published_at, content, receiver
                        from delivery join snapshot s using (unit, calendar, period, revision)
                        where id = ? and state = 'WAITING'
                        """,
                        (row, number) -> {
                            var report = new ReportKey(
                                    row.getString("unit"), row.getString("calendar"), row.getString("period"));
                            var revision = row.getInt("revision");
                            return new Waiting(
                                    id,
                                    row.getString("receiver"),
                                    new Parcel(
                                            report,
                                            revision,
                                            row.getString("content_hash"),
                                            row.getObject("published_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getString("content"),
                                            folders.of(report, revision)));
                        },
                        id)
                .stream()
                .findFirst();
    }

    /** Whether there is a later revision of the same report. */
    boolean isReplaced(Parcel parcel) {
        return !jdbc.queryForList(
                        "select 1 from snapshot where unit = ? and calendar = ? and period = ? and revision > ?",
                        parcel.report().unit(),
                        parcel.report().calendar(),
                        parcel.report().period(),
                        parcel.revision())
                .isEmpty();
    }

    void delivered(long id, Instant at) {
        jdbc.update("""
                update delivery set state = 'DELIVERED', attempts = attempts + 1, attempted_at = ?, delivered_at = ?, last_error = null
                where id = ? and state = 'WAITING'
                """, at.atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC), id);
    }

    void failed(long id, Instant at, String error) {
        jdbc.update("""
                update delivery set attempts = attempts + 1, attempted_at = ?, last_error = ?
                where id = ? and state = 'WAITING'
                """, at.atOffset(ZoneOffset.UTC), error, id);
    }

    void superseded(long id) {
        jdbc.update("update delivery set state = 'SUPERSEDED' where id = ? and state = 'WAITING'", id);
    }

    /** Has a delivery wait again, unless it was handed over; whether it does. */
    boolean renew(long id) {
        return jdbc.update("update delivery set state = 'WAITING' where id = ? and state <> 'DELIVERED'", id) == 1;
    }
}
