package vn.kip.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.ShiftedClock;
import vn.kip.report.fixture.TestBroker;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.fixture.TestPublisher;
import vn.kip.report.fixture.TestTopics;
import vn.kip.report.lookup.OpenClosings;
import vn.kip.report.snapshot.Publication;
import vn.kip.report.snapshot.PublicationRequest;

/** All tests read the same topics, each into a schema of its own. */
class ClosingsIT {

    private static final Catalogue CATALOGUE = Catalogues.fiveObjectives();
    private static final String HALF_YEARS = "publication: {after: 2h, lengths: [half-year]}\n";
    private static final String BEFORE = "2023-06-14T12:00:00Z";
    private static final String AFTER = "2023-06-16T00:00:00Z";

    private static TestTopics topics;

    private final String schema = TestDatabase.freshSchema();

    @TempDir
    Path folder;

    @BeforeAll
    static void fill() {
        TestBroker.clear();
        topics = new TestTopics(CATALOGUE.rules()).create();
        var slips = List.of(slip("P-1", "SATISFIED"), slip("P-2", "NEUTRAL"));
        topics.ingest(slips);
        topics.aggregate(DumbCells.of(CATALOGUE.rules(), slips));
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void publishesOnceWhatEndedWhileNobodyWasThere() {
        started("", ShiftedClock.at(BEFORE)).close();

        var clock = ShiftedClock.at(AFTER);
        try (var publisher = started("", clock)) {
            awaitLooks(publisher);
            assertThat(revisions(publisher)).as("while the sources are read").isEmpty();
            clock.advance(Duration.ofHours(2));
            patiently().until(() -> done(publisher).size() == 3);
        }
        var later = ShiftedClock.at("2023-06-20T00:00:00Z");
        try (var publisher = started("", later)) {
            later.advance(Duration.ofHours(2));
            awaitLooks(publisher);

            assertThat(revisions(publisher)).containsExactly("2023-06 1", "2023-H1 1", "2023-Q2 1");
            assertThat(done(publisher)).containsExactly("2023-06", "2023-H1", "2023-Q2");
            assertThat(folder.resolve("reports/decree-09-2019/2023-H1/1"))
                    .isDirectoryContaining(file -> file.endsWith("manifest.json"))
                    .isDirectoryContaining(file -> file.endsWith("report.html"));
        }
    }

    @Test
    void publishesNothingThatWasOverBeforeTheFirstStart() {
        var clock = ShiftedClock.at(AFTER);
        try (var publisher = started("", clock)) {
            clock.advance(Duration.ofHours(2));
            awaitLooks(publisher);

            assertThat(revisions(publisher)).isEmpty();
        }
    }

    @Test
    void publishesNothingThatEndedWhileItWasSwitchedOff() {
        started(HALF_YEARS, ShiftedClock.at("2023-06-13T00:00:00Z")).close();
        started("publication: {automatic: false}\n", ShiftedClock.at(BEFORE)).close();
        var clock = ShiftedClock.at(AFTER);
        try (var publisher = started(HALF_YEARS, clock)) {
            clock.advance(Duration.ofHours(2));
            awaitLooks(publisher);

            assertThat(revisions(publisher)).isEmpty();
        }
    }

    @Test
    void doesWhatAPublisherThatWasKilledHadBegun() {
        try (var killed = started(HALF_YEARS, ShiftedClock.at(BEFORE))) {
            killed.jdbc()
                    .update(
                            "insert into closing (unit, calendar, period) values ('phu-quoc', 'decree-09-2019', '2023-H1')");
            killed.jdbc().update("""
                    insert into scheduled_tasks
                        (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                    values ('closing', '2023-H1', '2023-06-14T19:00Z', true, 'killed', '2023-06-14T19:00Z', 2)
                    """);
        }
        var clock = ShiftedClock.at(AFTER);
        try (var publisher = started(HALF_YEARS, clock)) {
            clock.advance(Duration.ofHours(2));
            patiently().until(() -> done(publisher).equals(List.of("2023-H1")));

            assertThat(revisions(publisher)).containsExactly("2023-H1 1");
        }
    }

    @Test
    void leavesAPeriodThatSomebodyHasPublishedAfterItsCutOff() {
        started(HALF_YEARS, ShiftedClock.at(BEFORE)).close();
        try (var publisher =
                TestPublisher.start(schema, Catalogues.FIVE_OBJECTIVES, WebApplicationType.NONE, Map.of())) {
            publisher
                    .bean(Publication.class)
                    .publish(new PublicationRequest("2023-H1", null, null, folder.resolve("by-hand")));
        }

        var clock = ShiftedClock.at(AFTER);
        try (var publisher = started(HALF_YEARS, clock)) {
            clock.advance(Duration.ofHours(2));
            patiently().until(() -> done(publisher).equals(List.of("2023-H1")));

            assertThat(revisions(publisher)).containsExactly("2023-H1 1");
            assertThat(folder.resolve("reports")).doesNotExist();
        }
    }

    @Test
    void twoPublishersAtOnceMakeOneRevisionAndOneDelivery() throws Exception {
        var settings = HALF_YEARS
                + "deliveries: [{id: archive, kind: folder, path: %s}]\n".formatted(folder.resolve("archive"));
        var clock = ShiftedClock.at(BEFORE);
        try (var one = started(settings, clock);
                var other = started(settings, clock)) {
            clock.advance(Duration.ofHours(8));
            patiently().until(() -> number(one, "select count(*) from delivery where state = 'DELIVERED'") == 1);
            // and by both at the same moment, past the scheduler
            assertThat(publishedByBoth("2023-Q2", one, other)).hasSize(1);
            patiently().until(() -> number(one, "select count(*) from delivery") == 2);
            awaitLooks(other);

            assertThat(revisions(one)).containsExactly("2023-H1 1", "2023-Q2 1");
            assertThat(one.jdbc()
                            .queryForList("select receiver || ' ' || period from delivery order by 1", String.class))
                    .containsExactly("archive 2023-H1", "archive 2023-Q2");
            try (var delivered = Files.list(folder.resolve("archive/decree-09-2019"))) {
                assertThat(delivered.map(each -> each.getFileName().toString())).containsExactly("2023-H1");
            }
        }
    }

    @Test
    void saysWhichGateFailsAndPublishesOnceItHolds() {
        var clock = ShiftedClock.at(BEFORE);
        try (var publisher = started(HALF_YEARS, clock)) {
            patiently().until(() -> number(publisher, "select count(*) from cell") > 0);
            publisher.jdbc().update("update cell set c1 = c1 + 1 where kind = 'survey'");
            clock.advance(Duration.ofHours(8));
            patiently().until(() -> !closings(publisher).refused().isEmpty());

            assertThat(revisions(publisher)).isEmpty();
            assertThat(folder.resolve("reports")).doesNotExist();
            var refused = closings(publisher).refused().get(0);
            assertThat(refused.period()).isEqualTo("2023-H1");
            assertThat(refused.reasons()).containsExactly("RECOUNT: survey satisfied, agency A0: expected 1, found 2");
            assertThat(publisher.bean(ClosingHealthIndicator.class).health())
                    .hasToString("REFUSED {decree-09-2019/2023-H1=" + refused.reasons() + "}");
            patiently().untilAsserted(() -> assertThat(
                            closings(publisher).refused().get(0).nextAttemptAt())
                    .isBetween(clock.instant().minusSeconds(1), clock.instant().plusSeconds(61)));

            publisher.jdbc().update("update cell set c1 = c1 - 1 where kind = 'survey'");
            clock.advance(Duration.ofMinutes(2));
            patiently().until(() -> done(publisher).equals(List.of("2023-H1")));

            assertThat(revisions(publisher)).containsExactly("2023-H1 1");
            assertThat(publisher.bean(ClosingHealthIndicator.class).health()).hasToString("UP {}");
        }
    }

    @Test
    void keepsTheRevisionWhenTheDiskIsFullAndWritesItsFilesOnceThereIsRoom() throws IOException {
        var clock = ShiftedClock.at(BEFORE);
        try (var disk = new SmallDisk(folder.resolve("reports"));
                var publisher = started(HALF_YEARS, clock)) {
            clock.advance(Duration.ofHours(8));
            patiently().until(() -> !closings(publisher).refused().isEmpty());

            assertThat(revisions(publisher)).containsExactly("2023-H1 1");
            assertThat(closings(publisher).refused().get(0).reasons().toString())
                    .contains(disk.fault());
            assertThat(disk.files()).isEmpty();

            disk.enlarge();
            patiently().until(() -> {
                clock.advance(Duration.ofMinutes(5));
                return done(publisher).equals(List.of("2023-H1"));
            });

            assertThat(revisions(publisher)).containsExactly("2023-H1 1");
            var report = "decree-09-2019/2023-H1/1/";
            assertThat(disk.files())
                    .contains(report + "manifest.json", report + "report.html")
                    .allMatch(file -> file.startsWith(report));
            assertThat(Files.readString(folder.resolve("reports/" + report + "snapshot.json")))
                    .isEqualTo(publisher.jdbc().queryForObject("select content from snapshot", String.class));
        }
    }

    /** The content hashes of what two publishers publish that have both come to where only one may go on. */
    private Set<String> publishedByBoth(String period, TestPublisher one, TestPublisher other) throws SQLException {
        try (var connection = one.bean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table snapshot in share mode"); // nobody can add a revision
            var published = Stream.of(one, other)
                    .map(publisher -> CompletableFuture.supplyAsync(() -> publisher
                            .bean(Publication.class)
                            .publish(new PublicationRequest(
                                    period, null, null, folder.resolve("out" + publisher.hashCode())))))
                    .toList();
            patiently().until(() -> number(one, "select count(*) from pg_locks where not granted") == 2);
            connection.commit();
            return published.stream()
                    .map(each -> each.join().snapshot().orElseThrow().contentHash())
                    .collect(Collectors.toSet());
        }
    }

    private TestPublisher started(String settings, ShiftedClock clock) {
        var properties = new HashMap<String, Object>(Map.of(
                "kip.schedule.enabled",
                true,
                "kip.schedule.polling",
                "50ms",
                "kip.schedule.look",
                "1s",
                "kip.reports-dir",
                folder.resolve("reports")));
        return TestPublisher.start(
                schema, Catalogues.FIVE_OBJECTIVES + settings, WebApplicationType.NONE, properties, clock);
    }

    private static OpenClosings closings(TestPublisher publisher) {
        return publisher.bean(OpenClosings.class);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private static long number(TestPublisher publisher, String query) {
        var number = publisher.jdbc().queryForObject(query, Long.class);
        return number == null ? -1 : number;
    }

    private static List<String> revisions(TestPublisher publisher) {
        return publisher.jdbc().queryForList("select period || ' ' || revision from snapshot order by 1", String.class);
    }

    private static List<String> done(TestPublisher publisher) {
        return publisher
                .jdbc()
                .queryForList("select period from closing where revision is not null order by 1", String.class);
    }

    /** Waits until it has been looked twice for what is due, from now on. */
    private static void awaitLooks(TestPublisher publisher) {
        for (int look = 0; look < 2; look++) {
            var before = lastLook(publisher);
            patiently().until(() -> !lastLook(publisher).equals(before));
        }
    }

    private static String lastLook(TestPublisher publisher) {
        return String.valueOf(publisher
                .jdbc()
                .queryForList(
                        "select last_success from scheduled_tasks where task_name = 'closing-look'", String.class));
    }

    private static RecordVersion slip(String id, String rating) {
        var rated = Instant.parse("2023-05-20T03:00:00Z");
        var slip = new SurveySlip("A0", "", rated, rating);
        return new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.SURVEY, id),
                new Version(0, rated, 1, RecordCodec.hash(slip)),
                "source-survey",
                "row " + id,
                slip);
    }
}
