package vn.kip.report.readmodel;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kip.domain.record.RecordKind;

/**
 * The days of the accounts. They are kept up while writing; only when days begin at another hour than before, or were
 * never made out, they are made out from what is there.
 */
final class AccountDays {

    private final JdbcTemplate jdbc;

    AccountDays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the days those of a zone, within the transaction of the caller. Making them out reads every version; of
     * repetitions it is no longer known when they came, they are put to the last day.
     *
     * @return whether they had to be made out
     */
    boolean use(ZoneId zone) {
        var changed = jdbc.update("""
                insert into account_zone (zone) values (?)
                on conflict (only_row) do update set zone = excluded.zone where account_zone.zone <> excluded.zone
                """, zone.getId());
        if (changed == 0) {
            return false;
        }
        jdbc.execute("lock table ledger_entry, version_day, rejection_day in share row exclusive mode");
        makeOutLedger();
        makeOutVersions();
        makeOutRejections();
        return true;
    }

    private void makeOutLedger() {
        jdbc.update("delete from ledger_day");
        jdbc.update("""
                insert into ledger_day (source, kind, day, pulled, sent, unchanged, rejected)
                select source, kind, (pulled_at at time zone (select zone from account_zone))::date, sum(pulled), sum(sent), sum(unchanged), sum(rejected)
                from ledger_entry group by 1, 2, 3
                """);
    }

    private void makeOutVersions() {
        keepTotals("version_day");
        jdbc.update("""
                insert into version_day (source, kind, day, messages, versions, counted)
                select source, kind, (ingested_at at time zone (select zone from account_zone))::date, count(*), count(*), count(*) filter (where highest)
                from (%s) version group by 1, 2, 3
                """.formatted(Arrays.stream(RecordKind.values())
                .map(AccountDays::versions)
                .collect(Collectors.joining(" union all "))));
        putRestToLastDay("version_day", ", versions, counted", ", 0, 0");
    }

    private static String versions(RecordKind kind) {
        return """
                select source, '%s' collate "C" as kind, ingested_at,
                    lead(true) over (partition by authority, id
                        order by epoch, stamp, mapping_revision, content_hash) is null as highest
                from %s_version
                """.formatted(kind.code(), kind.code());
    }

    private void makeOutRejections() {
        keepTotals("rejection_day");
        jdbc.update("""
                insert into rejection_day (source, kind, day, messages)
                select source, kind, (first_at at time zone (select zone from account_zone))::date, sum(times) from rejection group by 1, 2, 3
                """);
        putRestToLastDay("rejection_day", "", "");
    }

    private void keepTotals(String table) {
        jdbc.execute("""
                create temporary table total_%1$s on commit drop as
                    select source, kind, sum(messages) as messages from %1$s group by source, kind;
                delete from %1$s
                """.formatted(table));
    }

    private void putRestToLastDay(String table, String more, String noMore) {
        jdbc.update("""
                insert into %1$s (source, kind, day, messages%2$s)
                select source, kind, coalesce(last.day, date 'epoch'), total.messages - coalesce(last.messages, 0)%3$s
                from total_%1$s total
                left join (select source, kind, max(day) as day, sum(messages) as messages
                    from %1$s group by source, kind) last using (source, kind)
                where total.messages > coalesce(last.messages, 0)
                on conflict (source, kind, day) do update set messages = %1$s.messages + excluded.messages
                """.formatted(table, more, noMore));
    }
}
