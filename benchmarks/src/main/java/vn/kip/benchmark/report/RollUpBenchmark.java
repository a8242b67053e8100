package vn.kip.benchmark.report;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import vn.kip.benchmark.Benches;
import vn.kip.benchmark.Comparison;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.embedded.EmbeddedPostgres;
import vn.kip.report.ReportApplication;
import vn.kip.report.figures.LiveFigures;
import vn.kip.report.rollup.RolledUpFigures;

/**
 * How long the figures of a half-year with all breakdowns take, from the database to the objects that are shown, without the
 * recount. The cells are those of so many dossiers that are spread evenly over 181 agencies, 25 sectors, 3 channels, half a year
 * and 4 partitions: there cannot be more of them. They are made in the database; what sums up cells and spans are, adds up to the
 * dossiers, or the benchmark fails.
 */
public final class RollUpBenchmark {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500_000);
    private static final int COUNTS = 19;
    private static final String PERIOD = "2023-H1";

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
                (number % 4)::int as partition, date '2022-12-15' + (random() * 166)::int as received,
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

    private final Benches benches;

    private RollUpBenchmark(Benches benches) {
        this.benches = benches;
    }

    public static void main(String[] args) throws Exception {
        Benches.run(benches -> new RollUpBenchmark(benches).run());
    }

    private void run() throws Exception {
        var rules = Files.writeString(benches.home().resolve("kip.yml"), RULES);
        try (var postgres = EmbeddedPostgres.start(benches.home().resolve("postgres"));
                var publisher = ReportApplication.builder()
                        .web(WebApplicationType.NONE)
                        .run(
                                "--kip.config=" + rules,
                                "--kip.bootstrap-servers=" + benches.servers(),
                                "--spring.datasource.url=" + postgres.jdbcUrl(),
                                "--spring.datasource.username=" + postgres.username(),
                                "--spring.datasource.password=" + postgres.password(),
                                "--logging.level.root=ERROR")) {
            try (var database =
                    DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password())) {
                awaitRules(database);
                fill(database);
                measure(publisher.getBean(RolledUpFigures.class), database);
            }
        }
    }

    private static void awaitRules(Connection database) throws Exception {
        while (number(database, "select count(*) from rules_in_use") == 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void fill(Connection database) throws SQLException {
        execute(database, DOSSIER.replace("$dossiers", String.valueOf(DOSSIERS)));
        execute(database, CELLS.replace("$counts", each("c%d")));
        execute(database, SPANS.replace("$sums", each("sum(c%d)")));
        execute(database, "vacuum analyze");
        for (var table : new String[] {"cell", "dossier_span"}) {
            var received = number(database, "select sum(c0) from " + table);
            if (received != DOSSIERS) {
                throw new IllegalStateException("expected " + DOSSIERS + " in " + table + ", found " + received);
            }
        }
        Comparison.say(
                "%,d rows of cells, %,d of spans, %,d MB of cells",
                number(database, "select count(*) from cell"),
                number(database, "select count(*) from dossier_span"),
                number(database, "select sum(pg_total_relation_size(relid)) / 1048576 from pg_partition_tree('cell')"));
    }

    private static void measure(LiveFigures figures, Connection database) throws Exception {
        var comparison = new Comparison("half-years", 1);
        Comparison.sayWhere("%,d dossiers", DOSSIERS);
        comparison.add(
                "all cells summed up by the database",
                () -> comparison.timed(() -> execute(database, """
                select agency, sector, channel, %s from cell
                where kind = 'dossier' and day >= '2022-12-15' and day < '2023-06-15' group by 1, 2, 3
                """.formatted(each("sum(c%d)")))));
        comparison.add("figures of the half-year", () -> comparison.timed(() -> ask(figures, null)));
        comparison.add(
                "figures as of a day amid a span",
                () -> comparison.timed(() -> ask(figures, LocalDate.of(2023, 5, 23))));
        comparison.measure(0);
    }

    private static void ask(LiveFigures figures, @Nullable LocalDate asOf) {
        var counted = figures.of(PeriodCalendar.DECREE_09_2019, PERIOD, asOf).results();
        if (counted.isEmpty()) {
            throw new IllegalStateException("expected figures, found none");
        }
    }

    private static String each(String count) {
        return IntStream.range(0, COUNTS).mapToObj(count::formatted).collect(Collectors.joining(", "));
    }

    private static void execute(Connection database, String what) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(what);
        }
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
