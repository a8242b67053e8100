package vn.kip.report.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.record.RecordKind;

/** The accounts as they are kept up while writing: a few rows per source and day, however many versions there are. */
@Component
public class Ledger {

    private static final String COUNTS = """
            coalesce(ledger.pulled, 0) as pulled, coalesce(ledger.sent, 0) as sent,
            coalesce(ledger.unchanged, 0) as unchanged, coalesce(ledger.rejected, 0) as rejected,
            coalesce(versions.messages, 0) as messages, coalesce(versions.counted, 0) as counted,
            coalesce(versions.versions - versions.counted, 0) as superseded,
            coalesce(rejections.messages, 0) as rejections
            """;

    private static final Comparator<SourceAccount> BY_NAME = Comparator.comparing(SourceAccount::source)
            .thenComparing(account -> account.kind().code());

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;

    Ledger(JdbcTemplate jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** One account per source and kind, of those declared and not yet read too, in the order of their names. */
    public List<SourceAccount> accounts() {
        var accounts = new ArrayList<>(keptUp());
        for (var source : catalogue.sources().all()) {
            var none = new SourceAccount(source.name(), source.records(), Balance.NONE, null);
            if (accounts.stream().noneMatch(none::isOfTheSame)) {
                accounts.add(none);
            }
        }
        accounts.sort(BY_NAME);
        return List.copyOf(accounts);
    }

    private List<SourceAccount> keptUp() {
        return jdbc.query("""
                with versions as (
                    select source, kind, sum(messages)::bigint as messages, sum(versions)::bigint as versions,
                        sum(counted)::bigint as counted
                    from version_day group by source, kind),
                rejections as (
                    select source, kind, sum(messages)::bigint as messages from rejection_day group by source, kind)
                select source, kind, %s, last_pulled_at
                from ledger_total ledger full join versions using (source, kind) full join rejections using (source, kind)
                """.formatted(COUNTS), (row, number) -> account(row));
    }

    /** An account from a row with the names of these columns. */
    public static SourceAccount account(ResultSet row) throws SQLException {
        var lastPulledAt = row.getObject("last_pulled_at", OffsetDateTime.class);
        return new SourceAccount(
                row.getString("source"),
                kind(row),
                balance(row),
                lastPulledAt == null ? null : lastPulledAt.toInstant());
    }

    /** One account per source, kind and day on which anything happened, in that order. */
    public List<DayAccount> days() {
        return DayAccount.carried(jdbc.query(
                """
                select source, kind, day, %s
                from ledger_day ledger full join version_day versions using (source, kind, day)
                    full join rejection_day rejections using (source, kind, day)
                where day > '-infinity'
                order by source, kind, day
                """.formatted(COUNTS),
                (row, number) -> new DayAccount.Counts(
                        row.getString("source"), kind(row), row.getObject("day", LocalDate.class), balance(row))));
    }

    private static RecordKind kind(ResultSet row) throws SQLException {
        return RecordKind.ofCode(Objects.requireNonNull(row.getString("kind"))).orElseThrow();
    }

    private static Balance balance(ResultSet row) throws SQLException {
        return new Balance(
                new Balance.Ingest(
                        row.getLong("pulled"), row.getLong("sent"), row.getLong("unchanged"), row.getLong("rejected")),
                new Balance.Arrived(
                        row.getLong("messages"),
                        row.getLong("counted"),
                        row.getLong("superseded"),
                        row.getLong("rejections")));
    }
}
