package vn.kip.benchmark.report;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.benchmark.Benches;
import vn.kip.benchmark.Comparison;
import vn.kip.embedded.EmbeddedPostgres;
import vn.kip.report.ReportApplication;

/**
 * A publisher whose database holds the cells of so many dossiers that are spread evenly over 181 agencies, 25 sectors, 3 channels, half a year
 * and 4 partitions: there cannot be more of them. They are made in the database; what sums up cells and spans are, adds up to the
 * dossiers, or the benchmark fails.
 */
final class FilledPublisher implements AutoCloseable {

    private static final int COUNTS = 19;

    private static final String RULES = """
            unit: {id: u, name: {vi: "UBND", en: "People's Committee"}}
            indicators:
              - id: on-time
                objective: "02"
                name: {vi: "Đúng hẹn", en: "On time"}
                target: 95%
                formula: RESOLVED_ONLY
                breakdown: [agency, sector, channel]
            """;

    /** One in seven is late; each is received on one of 181 days, and ended within a fortnight. */
    private static final String DOSSIER = """
            create unlogged table dossier as select
                number, (number % 4)::int as partition, date '2022-12-15' + (random() * 166)::int as received,
                (random() * 180)::int as agency, (random() * 24)::int as sector, (random() * 2)::int as channel,
                1 + (number % 14)::int as days
            from generate_series(1, $dossiers) number
            """;

    /** c0 received, c3 and c4 early, c9 to c12 late, c13 to c16 overdue and no longer. */
    private static final String CELLS = """
            insert into cell
                (rule_set, partition, kind, day, agency, sector, channel, cohort, kafka_offset, $counts)
            select (select shown from rules_in_use), partition, 'dossier', day, 'H33.' || agency / 10 || '.' || agency,
                'G' || sector, (array['IN_PERSON', 'ONLINE', 'POSTAL'])[channel + 1], '-infinity', 1,
                sum(r), 0, 0, sum(e), sum(e), 0, 0, 0, 0, sum(l), sum(l), sum(l), sum(l), sum(o), sum(o), sum(l), sum(l), 0, 0
            from (
                select *, received as day, 1 as r, 0 as e, 0 as l, 0 as o from dossier
                union all select *, received + days, 0, (days <= 12)::int, (days > 12)::int, 0 from dossier
                union all select *, received + 12, 0, 0, 0, 1 from dossier where days > 12) change
            group by partition, day, agency, sector, channel
            """;

    private static final String SPANS = """
            insert into dossier_span select rule_set, span_of(day), agency, sector, channel, $sums
            from cell where kind = 'dossier' group by 1, 2, 3, 4, 5
            """;

    /**
     * Each dossier as it was received and as it ended, due on its thirteenth day, or only as it ended; in the order of time, while ids begin with
     * the agency.
     */
    private static final String VERSIONS = """
            insert into dossier_version
            select 'an-giang', 'H33.' || agency || '-' || received || '-' || number, 0,
                (received + days * step)::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '16 hours', 1,
                decode(md5(number || '-' || step), 'hex'), false, 'one-stop', number::text, now(), partition, number * 2 + step,
                case step when 0 then 'IN_PROGRESS' else 'COMPLETED' end, '', '1.' || lpad((number % 400)::text, 6, '0'), 'G' || sector,
                (array['IN_PERSON', 'ONLINE', 'POSTAL'])[channel + 1], '', 'H33.' || agency / 10 || '.' || agency, null,
                received::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '8 hours',
                (received + 12)::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '17 hours', null, '[]',
                case step when 1 then (received + days)::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '16 hours' end,
                null, '[]'
            from dossier cross join generate_series($first, 1) step order by received + days * step, number
            """;

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext publisher;
    private final Connection database;

    private FilledPublisher(EmbeddedPostgres postgres, ConfigurableApplicationContext publisher, Connection database) {
        this.postgres = postgres;
        this.publisher = publisher;
        this.database = database;
    }

    static FilledPublisher start(Benches benches, int dossiers) throws Exception {
        var rules = Files.writeString(benches.home().resolve("kip.yml"), RULES);
        var postgres = EmbeddedPostgres.start(benches.home().resolve("postgres"));
        var publisher = ReportApplication.builder()
                .web(WebApplicationType.NONE)
                .run(
                        "--kip.config=" + rules,
                        "--kip.bootstrap-servers=" + benches.servers(),
                        "--spring.datasource.url=" + postgres.jdbcUrl(),
                        "--spring.datasource.username=" + postgres.username(),
                        "--spring.datasource.password=" + postgres.password(),
                        "--logging.level.root=ERROR");
        var database = DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
        var filled = new FilledPublisher(postgres, publisher, database);
        while (filled.number("select count(*) from rules_in_use") == 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        filled.fill(dossiers);
        return filled;
    }

    private void fill(int dossiers) throws SQLException {
        execute(DOSSIER.replace("$dossiers", String.valueOf(dossiers)));
        execute(CELLS.replace("$counts", each("c%d")));
        execute(SPANS.replace("$sums", each("sum(c%d)")));
        execute("vacuum analyze");
        for (var table : new String[] {"cell", "dossier_span"}) {
            var received = number("select sum(c0) from " + table);
            if (received != dossiers) {
                throw new IllegalStateException("expected " + dossiers + " in " + table + ", found " + received);
            }
        }
        Comparison.say(
                "%,d rows of cells, %,d of spans, %,d MB of cells",
                number("select count(*) from cell"),
                number("select count(*) from dossier_span"),
                number("select sum(pg_total_relation_size(relid)) / 1048576 from pg_partition_tree('cell')"));
    }

    /**
     * Adds the versions that the cells are of.
     *
     * @param each of each dossier, one or two
     */
    void addVersions(int each) throws SQLException {
        execute(VERSIONS.replace("$first", String.valueOf(2 - each)));
        execute("vacuum analyze dossier_version");
        Comparison.say(
                "%,d versions, %,d MB",
                number("select count(*) from dossier_version"),
                number("select pg_total_relation_size('dossier_version') / 1048576"));
    }

    <T> T bean(Class<T> type) {
        return publisher.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return publisher;
    }

    static String each(String count) {
        return IntStream.range(0, COUNTS).mapToObj(count::formatted).collect(Collectors.joining(", "));
    }

    void execute(String what) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(what);
        }
    }

    long number(String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws Exception {
        database.close();
        publisher.close();
        postgres.close();
    }
}
