package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.feed.NotDrainedException;
import vn.kip.report.figures.UnusablePeriodException;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.Population;
import vn.kip.report.fixture.TestBroker;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.fixture.TestPublisher;
import vn.kip.report.fixture.TestTopics;

class PublicationIT {

    private static final Catalogue CATALOGUE = Catalogues.fiveObjectives();
    private static final Instant PULLED = Instant.parse("2023-06-15T02:00:00Z");

    @TempDir
    Path out;

    @BeforeEach
    void beginWithNothing() {
        TestBroker.clear();
    }

    @Test
    void givesTheSameBytesForTheSameRecordsInAnyOrderWithDuplicates() {
        var population = Population.of(21, 150);
        var cells = DumbCells.of(CATALOGUE.rules(), population);
        var snapshots = new ArrayList<String>();
        for (int order = 1; order <= 5; order++) {
            TestBroker.clear();
            var random = new Random(order);
            var sent = new ArrayList<>(population);
            population.stream().filter(version -> random.nextInt(10) == 0).forEach(sent::add);
            Collections.shuffle(sent, random);
            try (var topics = new TestTopics(CATALOGUE.rules()).create();
                    var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
                topics.ingest(sent.subList(0, sent.size() / 2));
                topics.ingest(sent.subList(sent.size() / 2, sent.size()));
                topics.aggregate(cells);

                snapshots.add(publish(publisher, out.resolve("order-" + order)).json());
            }
        }

        assertThat(snapshots).hasSize(5).containsOnly(snapshots.get(0));
        assertThat(snapshots.get(0)).startsWith("{\n  \"schema\": \"kip/snapshot/1\",\n  \"unit\": \"phu-quoc\"");
    }

    @Test
    void writesTheSnapshotAndTheLedgerToTheDirectory() throws IOException {
        try (var topics = filled(List.of(slip("P-1", "SATISFIED"), slip("P-2", "NEUTRAL")));
                var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            topics.ingest(List.of(slip("P-1", "SATISFIED")));
            topics.commit();
            topics.reject(new Rejection(
                    "source-survey",
                    RecordKind.SURVEY,
                    "row 9",
                    "",
                    Rejection.Reason.MISSING_FIELD,
                    "Ma",
                    "nothing",
                    "an id"));
            topics.account(new LedgerEntry("source-survey", RecordKind.SURVEY, "last", PULLED, 6, 0, 5, 1));

            var published = publisher.bean(Publication.class).publish(request(out));

            assertThat(published.failures()).isEmpty();
            assertThat(published.files()).containsExactly(out.resolve("ledger.json"), out.resolve("snapshot.json"));
            assertThat(published.figures().rejected()).isEqualTo(1);
            var snapshot = Json.parse(Files.readString(out.resolve("snapshot.json")));
            assertThat(snapshot)
                    .containsEntry("asOf", "2023-06-15T00:00:00+07:00")
                    .containsEntry("revision", 1)
                    .containsEntry("status", "PROVISIONAL")
                    .containsEntry("previousHash", null);
            var hash = snapshot.remove("contentHash");
            assertThat(Json.canonicalHash(snapshot)).isEqualTo(hash);
            assertThat(Json.parse(Files.readString(out.resolve("ledger.json"))).get("sources"))
                    .isEqualTo(List.of(Map.of(
                            "source", "source-survey",
                            "kind", "survey",
                            "pulled", 9,
                            "counted", 2,
                            "unchanged", 6,
                            "superseded", 0,
                            "rejected", 1,
                            "freshness", "2023-06-15T02:00:00Z")));
        }
    }

    @Test
    void keepsTheRevisionUntilTheContentIsAnother() {
        var first = List.of(slip("P-1", "SATISFIED"));
        try (var topics = filled(first);
                var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            var revision1 = publish(publisher, out.resolve("1"));
            var again = publish(publisher, out.resolve("2"));
            var more = List.of(slip("P-1", "SATISFIED"), slip("P-2", "SATISFIED"));
            topics.ingest(List.of(slip("P-2", "SATISFIED")));
            topics.aggregate(DumbCells.of(CATALOGUE.rules(), more));
            var revision2 = publish(publisher, out.resolve("3"));

            assertThat(again).isEqualTo(revision1);
            assertThat(revision1.revision()).isEqualTo(1);
            assertThat(revision2.revision()).isEqualTo(2);
            assertThat(revision2.previousHash()).isEqualTo(revision1.contentHash());
        }
    }

    @Test
    void publishesNothingWhenACellSaysOtherThanTheRecords() {
        try (var topics = filled(List.of(slip("P-1", "SATISFIED"), slip("P-2", "NEUTRAL")));
                var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            publish(publisher, out.resolve("before"));
            publisher.jdbc().update("update cell set c1 = c1 + 1 where kind = 'survey'");

            var refused = publisher.bean(Publication.class).publish(request(out.resolve("after")));

            assertThat(refused.snapshot()).isEmpty();
            assertThat(refused.files()).isEmpty();
            assertThat(refused.failures())
                    .containsExactly(
                            new GateFailure(GateFailure.Gate.RECOUNT, "survey satisfied, agency A0", "1", "2"));
            assertThat(out.resolve("after")).doesNotExist();
        }
    }

    @Test
    void publishesNothingWhenAVersionThatWasSentIsNotThere() {
        try (var topics = filled(List.of(slip("P-1", "SATISFIED")));
                var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            topics.account(new LedgerEntry("source-survey", RecordKind.SURVEY, "lost", PULLED, 1, 1, 0, 0));

            var refused = publisher.bean(Publication.class).publish(request(out));

            assertThat(refused.failures())
                    .extracting(GateFailure::message)
                    .containsExactly("CONSERVATION: source source-survey, survey: expected pulled = counted + unchanged"
                            + " + superseded + rejected, and sent = received, found 2 = 1 + 0 + 0 + 0, and 2 = 1");
        }
    }

    @Test
    void saysWhatIsMissingWhenTheAggregatorDoesNotCount() {
        try (var topics = new TestTopics(CATALOGUE.rules()).create();
                var publisher = TestPublisher.start(
                        TestDatabase.freshSchema(), WebApplicationType.NONE, Map.of("kip.drain-timeout", "2s"))) {
            topics.ingest(List.of(slip("P-1", "SATISFIED")));

            assertThatThrownBy(() -> publisher.bean(Publication.class).publish(request(out)))
                    .isInstanceOf(NotDrainedException.class)
                    .hasMessageMatching("after 2 s: expected the aggregator kip-metrics-[0-9a-f]{8} to have counted"
                            + " kip.surveys-\\d up to 2, found 0");
        }
    }

    @Test
    void refusesAPeriodThatTheCalendarDoesNotHave() {
        try (var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            var publication = publisher.bean(Publication.class);

            assertThatThrownBy(() -> publication.publish(new PublicationRequest("2023-H3", null, null, out)))
                    .isInstanceOf(UnusablePeriodException.class)
                    .hasMessage(
                            "expected a period such as 2023-H1, 2023-Q2, 2023-05, 2023-9M or 2023, found '2023-H3'");
            assertThatThrownBy(() -> publication.publish(new PublicationRequest("2023-H1", "lunar", null, out)))
                    .isInstanceOf(UnusablePeriodException.class)
                    .hasMessage("expected one of the calendars decree-09-2019, calendar, found 'lunar'");
            assertThatThrownBy(() -> publication.publish(
                            new PublicationRequest("2023-H1", null, LocalDate.of(2022, 12, 14), out)))
                    .isInstanceOf(UnusablePeriodException.class)
                    .hasMessage("expected an as-of day from 2022-12-15 to 2023-06-15, found 2022-12-14");
        }
    }

    private static TestTopics filled(List<RecordVersion> versions) {
        var topics = new TestTopics(CATALOGUE.rules()).create();
        topics.ingest(versions);
        topics.aggregate(DumbCells.of(CATALOGUE.rules(), versions));
        return topics;
    }

    private static Snapshot publish(TestPublisher publisher, Path directory) {
        var published = publisher.bean(Publication.class).publish(request(directory));
        assertThat(published.failures()).isEmpty();
        return published.snapshot().orElseThrow();
    }

    private static PublicationRequest request(Path directory) {
        return new PublicationRequest("2023-H1", null, null, directory);
    }

    private static RecordVersion slip(String id, String rating) {
        var rated = Instant.parse("2023-02-01T03:00:00Z");
        var slip = new SurveySlip("A0", "", rated, rating);
        return new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.SURVEY, id),
                new Version(0, rated, 1, RecordCodec.hash(slip)),
                "source-survey",
                "row " + id,
                slip);
    }
}
