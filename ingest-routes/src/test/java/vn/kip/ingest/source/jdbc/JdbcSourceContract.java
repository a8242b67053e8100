package vn.kip.ingest.source.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.control.Backfill;
import vn.kip.ingest.control.SourceControl;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;

/** What must hold of every database that is pulled, whoever makes it. */
@ExtendWith({SharedKafka.class, OutputCaptureExtension.class})
abstract class JdbcSourceContract {

    /** So many that reading them two by two is still under way when a test cuts in. */
    private static final int MANY = 6_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    private Path home;

    private String table;
    private String source;

    abstract TestDatabase database();

    @BeforeEach
    void createTable(TestInfo test) throws SQLException {
        var name =
                getClass().getSimpleName() + test.getTestMethod().orElseThrow().getName();
        source = "jdbc-" + Integer.toHexString(name.hashCode());
        table = "ho_so_" + Integer.toHexString(name.hashCode());
        database()
                .execute(
                        "create table " + table
                                + " (ma_ho_so varchar(40), cap_nhat TIME, don_vi varchar(40), ho_ten varchar(80))"
                                        .replace("TIME", database().localTime()),
                        "create index i_" + table + " on " + table + " (cap_nhat, ma_ho_so)");
    }

    @Test
    void readsAllPagesAndThenOnlyWhatHasChanged() throws SQLException {
        insert(25, number -> LocalDateTime.of(2023, 3, number + 1, 10, 0));

        try (var ingest = RunningIngest.start(home, settings(10, "every: 100ms"))) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(25);

            database()
                    .execute("update " + table
                            + " set cap_nhat = '2023-04-01 08:00:00.123456' where ma_ho_so = 'H00006'");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(SharedKafka.versions(source))
                    .hasSize(26));
        }

        assertThat(SharedKafka.versions(source).stream()
                        .filter(version -> version.key().id().equals("H00006"))
                        .map(version -> version.version().stamp().toString()))
                .containsExactly("2023-03-07T03:00:00Z", "2023-04-01T01:00:00.123456Z");
        assertThat(SharedKafka.ledger(source).keySet())
                .anyMatch(portion -> portion.startsWith("cap_nhat since 2023-03-25T09:50"));
        assertBalanced(26, 0);
    }

    @Test
    void readsEachOfTheRowsThatShareOneStampOnce() throws SQLException {
        insert(57, number -> LocalDateTime.of(2023, 3, 1, 10, 0));

        try (var ingest = RunningIngest.start(home, settings(10, "every: 1h"))) {
            var status = ingest.caughtUp(source);
            assertThat(status.sent()).isEqualTo(57);
            assertThat(status.pulled()).isEqualTo(57);
        }

        assertBalanced(57, 0);
    }

    @Test
    void readsEveryRowOfKeysThatAreNoKeys() throws SQLException {
        insert(12, number -> LocalDateTime.of(2023, 3, 1, 10, 0));
        database()
                .execute("insert into " + table + " select null, cap_nhat, don_vi, ho_ten from " + table
                        + " where ma_ho_so < 'H00002'");
        // each row three times, and each page ends between two that are alike
        var all = "select * from T union all select * from T union all select * from T".replace("T", table);

        try (var ingest = RunningIngest.start(home, settings(4, "every: 1h").replace(query(), all))) {
            var status = ingest.caughtUp(source);
            assertThat(status.pulled()).isEqualTo(36 + 6 - 2); // pages of 4: the 4th row without an id stands for 3
            assertThat(status.sent()).isEqualTo(12);
            assertThat(status.unchanged()).isEqualTo(24);
        }

        assertBalanced(12, 4);
        assertThat(SharedKafka.rejections(source))
                .extracting("reason", "found")
                .contains(tuple(Reason.MISSING_FIELD, "at least 4 rows without it"));
    }

    @Test
    void missesNoRowThatChangesWhileItReads() throws SQLException {
        insert(600, number -> LocalDateTime.of(2023, 3, 1, 10, 0).plusSeconds(number));

        try (var ingest = RunningIngest.start(home, settings(20, "every: 50ms"))) {
            try (var connection = database().connect();
                    var update = connection.prepareStatement(
                            "update " + table + " set don_vi = ?, cap_nhat = ? where ma_ho_so = ?")) {
                for (int change = 0; change < 1000; change++) {
                    update.setString(1, "D" + change);
                    update.setObject(2, LocalDateTime.now(Clock.system(ZONE)));
                    update.setString(3, "H%05d".formatted(change * 7 % 600));
                    update.executeUpdate();
                }
            }
            var expected = inDatabase();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(inKafka()).isEqualTo(expected));
            ingest.caughtUp(source);
        }

        assertBalanced(SharedKafka.versions(source).size(), 0);
    }

    @Test
    void goesOnInTheMiddleOfARound() throws SQLException {
        insert(MANY, number -> LocalDateTime.of(2023, 3, 1, 10, 0).plusSeconds(number));

        try (var ingest = RunningIngest.start(home, settings(2, "every: 1h"))) {
            await().atMost(PATIENCE).until(() -> ingest.status(source).sent() >= 50);
        }
        var before = SharedKafka.versions(source).size();
        try (var ingest = RunningIngest.start(home, settings(2, "every: 1h"))) {
            var status = ingest.caughtUp(source);
            assertThat(status.sent()).isEqualTo(MANY - before);
            // the row at which it goes on is asked for once more
            assertThat(status.unchanged()).isLessThanOrEqualTo(1);
        }

        assertThat(before).isBetween(50, MANY - 1);
        assertBalanced(MANY, 0);
    }

    @Test
    void goesOnWhenTheDatabaseDiesInTheMiddleOfAPage(CapturedOutput output) throws Exception {
        insert(MANY, number -> LocalDateTime.of(2023, 3, 1, 10, 0).plusSeconds(number));

        try (var ingest = RunningIngest.start(home, settings(2, "every: 1h"))) {
            await().atMost(PATIENCE).until(() -> ingest.status(source).sent() >= 20);
            database().cutConnections();
            await().atMost(PATIENCE).until(() -> ingest.status(source).sent() >= 60);
            database().goesDown();
            try {
                await().atMost(PATIENCE).until(() -> ingest.status(source).failure() != null);
                assertThat(ingest.status(source).failure())
                        .startsWith("expected ")
                        .contains("(SQLState ");
            } finally {
                database().returns();
            }
            assertThat(ingest.caughtUp(source).failure()).isNull();
        }

        assertThat(output.getAll()).doesNotContain(database().password(), "Ngọc");
        assertBalanced(MANY, 0);
    }

    @Test
    void saysThatThePasswordIsWrongAndNotWhatItIs(CapturedOutput output) throws SQLException {
        insert(1, number -> LocalDateTime.of(2023, 3, 1, 10, 0));

        var wrong = settings(10, "every: 100ms").replace(database().password(), "wr0ng-pa55");
        try (var ingest = RunningIngest.start(home, wrong)) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            ingest.status(source).failure())
                    .startsWith(
                            "expected jdbc.user and jdbc.password to be accepted, found them refused (SQLState 28"));
            database().accept("wr0ng-pa55");
            ingest.caughtUp(source);
        } finally {
            database().accept(database().password());
        }

        assertThat(output.getAll()).doesNotContain("wr0ng-pa55", database().url(), "Access denied");
        assertBalanced(1, 0);
    }

    @Test
    void waitsForStampsThatAreAheadAndReportsThoseThatAreNone() throws SQLException {
        var now = LocalDateTime.now(Clock.system(ZONE));
        insert(4, number -> switch (number) {
            case 0 -> now.minusDays(1);
            case 1 -> now.plusHours(2);
            case 2 -> LocalDateTime.of(2999, 1, 1, 0, 0);
            default -> null;
        });

        try (var ingest = RunningIngest.start(home, settings(10, "every: 100ms"))) {
            ingest.caughtUp(source);
            assertThat(ingest.status(source).counts())
                    .extracting("sent", "rejected")
                    .containsExactly(1L, 2L);

            database()
                    .execute("update " + table + " set cap_nhat = '" + Timestamp.valueOf(now.minusMinutes(1))
                            + "' where ma_ho_so = 'H00001'");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(SharedKafka.versions(source))
                    .hasSize(2));
        }

        assertThat(SharedKafka.rejections(source))
                .extracting("reason", "field", "recordId")
                .containsExactlyInAnyOrder(
                        tuple(Reason.FUTURE_STAMP, "cap_nhat", "H00002"),
                        tuple(Reason.MISSING_FIELD, "cap_nhat", "H00003"));
        assertBalanced(2, 2);
    }

    @Test
    void readsAnEmptyTableAndWhatIsPutIntoItLater() throws SQLException {
        try (var ingest = RunningIngest.start(home, settings(10, "every: 100ms"))) {
            assertThat(ingest.caughtUp(source).pulled()).isZero();

            insert(3, number -> LocalDateTime.of(2023, 3, 1, 10, 0));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(SharedKafka.versions(source))
                    .hasSize(3));
        }

        assertBalanced(3, 0);
    }

    @Test
    void readsTheWholeAgainAndAgainWhereNoStampTellsWhatChangedAndWhatIsGone() throws SQLException {
        insert(23, number -> null);
        var unstamped = settings(10, "every: 100ms\n    deletions: withdraw")
                .replace(", updated: cap_nhat", "")
                .replace(", overlap: 10m, lag: 0s", "")
                .replace("stamp: cap_nhat", "revision: 1");

        try (var ingest = RunningIngest.start(home, unstamped)) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(23);

            database().execute("update " + table + " set don_vi = 'D9' where ma_ho_so = 'H00017'");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(inKafka().get("H00017")).isEqualTo("D9"));
            database().execute("delete from " + table + " where ma_ho_so = 'H00003'");
            // a withdrawal is a version, too
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(SharedKafka.versions(source))
                    .hasSize(25));
        }

        assertBalanced(25, 0);
    }

    @Test
    void saysWhatTheQueryLacks() {
        var lacking = settings(10, "every: 1s").replace(query(), "select ma_ho_so, cap_nhat from " + table);

        try (var pull = pull(lacking)) {
            assertThatThrownBy(pull::next)
                    .hasMessage("expected the column 'DON_VI' in the result of jdbc.query, found only"
                            + " ma_ho_so, cap_nhat");
        }
        try (var pull = pull(lacking.replace("cap_nhat from", "cap_nhat frm"))) {
            assertThatThrownBy(pull::next)
                    .hasMessageStartingWith(
                            "expected the database to understand jdbc.query, found it refused (SQLState 42");
        }
        try (var pull = pull(settings(10, "every: 1s").replace("updated: cap_nhat", "updated: don_vi"))) {
            assertThatThrownBy(pull::next)
                    .hasMessage("expected jdbc.updated to be a date with a time of day, found that 'don_vi' is none:"
                            + " convert it in jdbc.query");
        }
    }

    @Test
    void refusesToWrite() throws SQLException {
        database().execute("create sequence s_" + table);
        insert(1, number -> LocalDateTime.of(2023, 3, 1, 10, 0));
        var writing = "select t.*, nextval(s_T) as so from T t".replace("T", table);
        if (database() instanceof TestPostgres) {
            writing = writing.replaceFirst("\\((s_\\w+)\\)", "('$1')");
        }

        // only what is wanted is evaluated
        try (var pull = pull(
                settings(10, "every: 1s").replace(query(), writing).replace("procedure: DON_VI", "procedure: so"))) {
            assertThatThrownBy(pull::next)
                    .hasMessage("expected jdbc.query to read, found that it writes (SQLState 25006)");
        }
    }

    @Test
    void givesUpAnAnswerThatDoesNotCome() throws SQLException {
        insert(1, number -> LocalDateTime.of(2023, 3, 1, 10, 0));
        var sleep = database() instanceof TestPostgres ? "pg_sleep(30)::text" : "sleep(30)";
        var slow = settings(10, "every: 1s")
                .replace(query(), "select t.*, " + sleep + " as so from " + table + " t")
                .replace("procedure: DON_VI", "procedure: so")
                .replace("lag: 0s", "lag: 0s, timeout: 1s");

        try (var pull = pull(slow)) {
            assertThatThrownBy(pull::next).hasMessageStartingWith("expected an answer within jdbc.timeout, found none");
        }
    }

    @Test
    void showsEachTypeAsTheMappingReadsIt() throws SQLException {
        var types = "types_" + table;
        database()
                .execute(
                        "create table " + types
                                + " (id bigint, luc MOMENT, ngay date, dung boolean, so decimal(30, 2), nho double precision, chu text)"
                                        .replace("MOMENT", database().moment()),
                        database().zoneOfVietnam(),
                        "insert into " + types + " values (9007199254740993, '2023-03-01 10:00:00', '2023-02-28', true,"
                                + " 12345678901234567890.50, 1e-7, 'Đã xong'), (9007199254740994, null, null, null, null, null, null)");
        var settings = settings(1, "every: 1s")
                .replace(query(), "select * from " + types)
                .replace("ma_ho_so", "id")
                .replace("cap_nhat", "luc");
        var source = source(settings);

        try (var session = Session.open(
                JdbcSettings.read(source),
                List.of("luc", "ngay", "dung", "so", "nho", "chu", "id"),
                ZoneOffset.ofHours(7))) {
            var round = new JdbcPosition.Round(
                    LocalDateTime.of(2023, 3, 1, 3, 0), LocalDateTime.of(2023, 3, 1, 3, 0), Slice.CHANGED, null);
            var row = session.page(round, 10);
            assertThat(row).hasSize(1);
            assertThat(row.get(0).updated()).isEqualTo(LocalDateTime.of(2023, 3, 1, 3, 0));
            assertThat(row.get(0).row().texts())
                    .isEqualTo(Map.of(
                            "id",
                            "9007199254740993",
                            "luc",
                            "2023-03-01T03:00:00Z",
                            "ngay",
                            "2023-02-28",
                            "dung",
                            database() instanceof TestPostgres ? "true" : "1",
                            "so",
                            "12345678901234567890.50",
                            "nho",
                            "0.0000001",
                            "chu",
                            "Đã xong"));
            var after = round.turnedTo(Slice.ALL).after(new JdbcPosition.RowKey(null, "9007199254740994"));
            assertThat(session.page(after, 10))
                    .extracting(KeyedRow::row)
                    .containsExactly(Row.of(Map.of("id", "9007199254740994")));
        }
    }

    @Test
    void readsASpanAgainBesideTheLivePull() throws SQLException {
        insert(25, number -> LocalDateTime.of(2023, 3, number + 1, 10, 0));

        try (var ingest = RunningIngest.start(home, settings(10, "every: 100ms"))) {
            ingest.caughtUp(source);
            // corrected without a new stamp: nobody can know
            database().execute("update " + table + " set don_vi = 'D1'");
            var control = ingest.bean(SourceControl.class);

            control.backfill(source, LocalDate.of(2023, 3, 3), LocalDate.of(2023, 3, 20));

            await().untilAsserted(() -> assertThat(control.backfills())
                    .extracting(Backfill::state, Backfill::rows)
                    .containsExactly(tuple(Backfill.State.DONE, 18L)));
        }

        assertThat(SharedKafka.ledger(source).keySet())
                .filteredOn(portion -> portion.startsWith("backfill cap_nhat since 2023-03-02T23:50"))
                .hasSizeGreaterThan(1);
        // and the latest, which the overlap of the live pull shows
        assertBalanced(25 + 18 + 1, 0);
    }

    @Test
    void readsTheWholeAgainFromTimeToTimeAndWithdrawsWhatIsGone() throws SQLException {
        insert(25, number -> LocalDateTime.of(2023, 3, number + 1, 10, 0));
        var keys = "every: 100ms\n    resync: 500ms\n    deletions: withdraw";

        try (var ingest = RunningIngest.start(home, settings(10, keys))) {
            ingest.caughtUp(source);
            database().execute("delete from " + table + " where ma_ho_so = 'H00006'");

            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(26));
            database().execute("insert into " + table + " values ('H00030', '2023-04-01 08:00:00', 'D0', 'x')");
            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(27));
        }

        assertThat(SharedKafka.versions(source).stream()
                        .filter(version -> version.key().id().equals("H00006"))
                        .map(version -> version.content() == null))
                .containsExactly(false, true);
        assertThat(SharedKafka.ledger(source).keySet()).anyMatch(portion -> portion.startsWith("withdrawn #"));
        assertBalanced(27, 0);
    }

    private JdbcPull pull(String settings) {
        var source = source(settings);
        return new JdbcPull(source, JdbcSettings.read(source), "", whole -> {}, Clock.systemUTC());
    }

    private static Source source(String settings) {
        return Sources.read(Setting.parse("kip.yml", settings, name -> Optional.empty()))
                .all()
                .get(0);
    }

    private void insert(int rows, IntFunction<LocalDateTime> changed) throws SQLException {
        try (var connection = database().connect();
                var statement = connection.prepareStatement("insert into " + table + " values (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int number = 0; number < rows; number++) {
                statement.setString(1, "H%05d".formatted(number));
                statement.setObject(2, changed.apply(number));
                statement.setString(3, "D0");
                statement.setString(4, "Đặng Thị Bích Ngọc");
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    /** The agency of each dossier. */
    private Map<String, String> inDatabase() throws SQLException {
        try (var connection = database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select ma_ho_so, don_vi from " + table)) {
            var agencies = new HashMap<String, String>();
            while (rows.next()) {
                agencies.put(rows.getString(1), rows.getString(2));
            }
            return agencies;
        }
    }

    /** The agency of each dossier in its highest version. */
    private Map<String, String> inKafka() {
        var highest = new HashMap<String, RecordVersion>();
        for (var version : SharedKafka.versions(source)) {
            highest.merge(
                    version.key().id(),
                    version,
                    (one, other) -> one.version().compareTo(other.version()) > 0 ? one : other);
        }
        var agencies = new HashMap<String, String>();
        highest.forEach((id, version) -> {
            if (version.content() instanceof Dossier dossier) {
                agencies.put(id, dossier.resolvingAgency());
            }
        });
        return agencies;
    }

    private void assertBalanced(int versions, int rejections) {
        var entries = SharedKafka.ledger(source).values();
        assertThat(entries).allMatch(entry -> entry.pulled() == entry.sent() + entry.unchanged() + entry.rejected());
        assertThat(SharedKafka.versions(source)).hasSize(versions);
        assertThat(SharedKafka.rejections(source)).hasSize(rejections);
        assertThat(entries.stream().mapToLong(LedgerEntry::sent).sum()).isEqualTo(versions);
        assertThat(entries.stream().mapToLong(LedgerEntry::rejected).sum()).isEqualTo(rejections);
    }

    private String query() {
        return "select * from " + table;
    }

    private String settings(int size, String every) {
        return """
                sources:
                  - name: %s
                    records: dossier
                    kind: jdbc
                    authority: %s
                    zone: Asia/Ho_Chi_Minh
                    %s
                    jdbc: {url: "%s", user: kip, password: "%s", query: "%s", id: ma_ho_so, updated: cap_nhat, size: %d, overlap: 10m, lag: 0s}
                    mapping:
                      stamp: cap_nhat
                      fields:
                        id: ma_ho_so
                        status: {constant: ACCEPTED}
                        procedure: DON_VI
                        resolvingAgency: DON_VI
                        receivedAt: {constant: "2023-02-28"}
                        completedAt: cap_nhat
                """.formatted(source, source, every, database().url(), database().password(), query(), size);
    }
}
