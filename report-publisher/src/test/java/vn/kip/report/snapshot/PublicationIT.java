package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.feed.NotDrainedException;
import vn.kip.report.figures.UnusablePeriodException;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DossierHistory;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.TestBroker;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.fixture.TestPublisher;
import vn.kip.report.fixture.TestTopics;
import vn.kip.report.json.Json;

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
    void writesTheSnapshotAndTheLedgerToTheDirectory() throws IOException {
        try (var topics = filled(List.of(slip("P-1", "SATISFIED"), slip("P-2", "NEUTRAL")));
                var publisher = TestPublisher.start(
                        TestDatabase.freshSchema(), Catalogues.FIVE_OBJECTIVES + TestPublisher.ALL_DOCUMENTS)) {
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
            assertThat(published.files())
                    .containsExactly(
                            out.resolve("doubtful-patterns.json"),
                            out.resolve("evidence-audit.csv"),
                            out.resolve("evidence-dossier.csv"),
                            out.resolve("evidence-petition.csv"),
                            out.resolve("evidence-procedure.csv"),
                            out.resolve("evidence-survey.csv"),
                            out.resolve("late-dossiers.csv"),
                            out.resolve("ledger.json"),
                            out.resolve("manifest.json"),
                            out.resolve("public-figures.csv"),
                            out.resolve("report.docx"),
                            out.resolve("report.html"),
                            out.resolve("report.pdf"),
                            out.resolve("report.xlsx"),
                            out.resolve("snapshot.json"));
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
                    .asString()
                    .startsWith("[{source=source-survey, kind=survey, pulled=9, counted=2, unchanged=6, superseded=0,"
                            + " rejected=1, inFlight=0, freshness=2023-06-15T02:00:00Z, seenAt=")
                    .contains(", expectedAge=null, stale=false, required=false, coverage=null, days=[{day=2023-06-15, ")
                    .endsWith(" rejected=1, inFlight=0}], earlierDays=0}]");
        }
    }

    @Test
    void putsBudgetAndIntervalBesideTheOfficialFigure() {
        var versions = List.of(slip("P-1", "SATISFIED"), slip("P-2", "NEUTRAL"));
        try (var topics = filled(versions);
                var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            var published = publisher
                    .bean(Publication.class)
                    .publish(new PublicationRequest("2023-H1", null, LocalDate.of(2023, 3, 16), out));

            // 1 of 2 halfway: two more come, and even 3 of 4 are short of 91 %; (1 + 10) / (2 + 10) = 91.7 %
            var snapshot = published.snapshot().orElseThrow();
            assertThat(String.valueOf(indicator(snapshot, "satisfaction").get("budget")))
                    .isEqualTo(
                            "{standing=OUT_OF_REACH, lacking=1, expected=2, bearable=null, needed=10, missesOn=null}");
            // (1 + 1.9207 -/+ 1.96 * sqrt(0.5 + 0.9604)) / 5.8415
            assertThat(String.valueOf(indicator(snapshot, "satisfaction").get("sample")))
                    .isEqualTo("{interval=WILSON_95, low=9.5, high=90.5, small=true}");
            assertThat(indicator(snapshot, "on-time")).containsEntry("sample", null);
        }
    }

    @Test
    void knowsAnObjectiveNoFurtherThanToItsOwnDay() {
        var versions = List.of(slip("P-1", "SATISFIED"), slip("P-2", "NEUTRAL", "2023-02-09T17:00:00Z"));
        var settings = Catalogues.FIVE_OBJECTIVES.replace(
                "formula: SATISFIED_OF_RATED", "formula: SATISFIED_OF_RATED\n    asOf: \"2023-02-10\"");
        try (var topics = filled(versions);
                var publisher = TestPublisher.start(TestDatabase.freshSchema(), settings)) {
            var published = publisher.bean(Publication.class).publish(request(out));

            // the second slip was given at the first moment of 10 February
            assertThat(published.failures()).isEmpty();
            var satisfaction = indicator(published.snapshot().orElseThrow(), "satisfaction");
            assertThat(satisfaction)
                    .containsEntry("numerator", 1)
                    .containsEntry("denominator", 1)
                    .containsEntry("asOf", "2023-02-10T00:00:00+07:00");
            assertThat(indicator(published.snapshot().orElseThrow(), "on-time"))
                    .containsEntry("asOf", "2023-06-15T00:00:00+07:00");
            publisher.jdbc().update("update cell set c1 = c1 + 1 where kind = 'survey' and day = '2023-02-10'");
            publisher.jdbc().update("update cell set c0 = c0 + 1 where kind = 'survey' and day = '2023-02-01'");

            assertThat(publisher
                            .bean(Publication.class)
                            .publish(request(out.resolve("after")))
                            .failures())
                    .extracting(GateFailure::message)
                    .contains("RECOUNT: survey rated, agency A0, known until 2023-02-10: expected 1, found 2");
        }
    }

    /** Received on Wednesday 1 February at 10:00: one working day is over on the 2nd at 17:00. */
    @Test
    void comparesTheDueDatesOfTheSourcesWithTheTimeLimits() throws IOException {
        var settings = Catalogues.FIVE_OBJECTIVES
                + "workingCalendar: {limits: [{procedure: '1.000001', limit: 1 ngày làm việc}]}\n";
        var rules = Catalogues.of(settings).rules();
        var versions = List.of(dossier("H-1"), dossier("H-2", null));
        try (var topics = new TestTopics(rules).create();
                var publisher = TestPublisher.start(TestDatabase.freshSchema(), settings)) {
            topics.ingest(versions);
            topics.aggregate(DumbCells.of(rules, versions));

            var snapshot = publish(publisher, out);

            assertThat(indicator(snapshot, "on-time"))
                    .containsEntry("numerator", 2)
                    .containsEntry("denominator", 2);
            assertThat(String.valueOf(Json.parse(snapshot.json()).get("dueByLimit")))
                    .startsWith("{undated=BY_LIMIT, received=1, resolved=1, sources={compared={EQUAL=0, ")
                    .contains("LATER_BY_1=1, LATER_BY_2_TO_5=0, LATER_BY_6_OR_MORE=0, MISSING=1, NOT_COMPARABLE=0}")
                    .contains("notComparable={}, differences=2, listed=2, byAgency=[{key=A0, ");
            assertThat(Files.readString(out.resolve("due-differences.csv"))).isEqualTo("""
                    \uFEFFkind,working_days,authority,id,agency,procedure,due_by_source,due_by_limit\r
                    LATER,1,phu-quoc,H-1,A0,1.000001,2023-02-03,2023-02-02\r
                    MISSING,0,phu-quoc,H-2,A0,1.000001,,2023-02-02\r
                    """);
            assertThat(Files.readString(out.resolve("report.html")))
                    .contains(
                            "Danh sách trong tệp due-differences.csv kèm theo báo cáo này: 02 trong 02 hồ sơ có khác biệt.");
        }
    }

    @Test
    void publishesNothingWhenAnIdentityOfTheFormDoesNotHold() {
        var versions = List.of(dossier("H-1"));
        try (var topics = filled(versions);
                var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            publish(publisher, out.resolve("before"));
            // the one dossier was resolved in time, and now one that nobody has is overdue
            publisher
                    .jdbc()
                    .update("update dossier_span set %s = 1 where first_day = '2023-02-01'"
                            .formatted("c" + Measure.of(RecordKind.DOSSIER).indexOf(Measure.LAPSED_CURRENT)));

            var refused = publisher.bean(Publication.class).publish(request(out.resolve("after")));

            assertThat(refused.snapshot()).isEmpty();
            assertThat(refused.failures())
                    .filteredOn(failure -> failure.gate() == GateFailure.Gate.FORM)
                    .extracting(GateFailure::figure, GateFailure::expected)
                    .contains(tuple("form II.06a of sector S0", "12>=0"), tuple("form II.06a of agency A0", "12>=0"));
            assertThat(out.resolve("after")).doesNotExist();
        }
    }

    @Test
    void putsWhatTheReviewFoundBesideTheFigures() throws IOException {
        var versions = DossierHistory.received("H-1", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T09:00")
                .completed("2023-02-09T09:00")
                .seen("2023-02-14T09:00")
                .status(DossierStatus.IN_PROGRESS)
                .seen("2023-02-15T09:00")
                .completed("2023-02-09T09:00")
                .seen("2023-02-16T09:00")
                .versions();
        try (var topics = filled(versions);
                var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            var snapshot = publish(publisher, out);

            var content = Json.parse(snapshot.json());
            assertThat(String.valueOf(content.get("lateness")))
                    .startsWith("{inFact=0, resolvedLate=0, overdue=0, receiptEnteredLate=0, inSystemOnly=1,"
                            + " endEnteredLate=1, recordingUnknown=0, agencies=[{key=A0, name={vi=Phòng TN&MT,");
            assertThat(String.valueOf(content.get("doubtfulPatterns")))
                    .contains("{pattern=reopened, name={vi=Kết thúc rồi mở lại, en=Ended and reopened}, dossiers=1,"
                            + " agencies=[{key=A0, name={vi=Phòng TN&MT, en=Environment office}, dossiers=1}]}");
            assertThat(String.valueOf(content.get("index766")))
                    .contains(
                            "{component=CITIZENS_SATISFIED, name={vi=Hài lòng về giải quyết TTHC, en=Satisfaction with"
                                    + " the resolution of dossiers}, numerator=1, denominator=1, numeratorAtLeast=1}");
            var listed = Json.parse(Files.readString(out.resolve("doubtful-patterns.json")));
            assertThat(listed).containsEntry("snapshot", snapshot.contentHash());
            assertThat(String.valueOf(listed.get("patterns")))
                    .contains("dossiers=1, listed=1, list=[{agency=A0, agencyName=Phòng TN&MT, authority=phu-quoc,"
                            + " id=H-1}]");
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
                    .containsExactly("CONSERVATION: source source-survey, survey, since 2023-06-15: expected pulled ="
                            + " counted + unchanged + superseded + rejected, with nothing in flight, found 2 = 1 + 0 + 0"
                            + " + 0 + 1 in flight (versions 1, rejections 0)");
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

    @SuppressWarnings("unchecked")
    private static Map<String, Object> indicator(Snapshot snapshot, String id) {
        var indicators = (List<Map<String, Object>>) Json.parse(snapshot.json()).getOrDefault("indicators", List.of());
        return indicators.stream()
                .filter(one -> id.equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static RecordVersion dossier(String id) {
        return dossier(id, new Due.At(Instant.parse("2023-02-03T03:00:00Z")));
    }

    private static RecordVersion dossier(String id, @Nullable Due due) {
        var received = Instant.parse("2023-02-01T03:00:00Z");
        var ended = Instant.parse("2023-02-02T03:00:00Z");
        var dossier = new Dossier(
                DossierStatus.COMPLETED,
                "9",
                "1.000001",
                "S0",
                Channel.ONLINE,
                "A0",
                "A0",
                received,
                received,
                due,
                List.of(),
                ended,
                null,
                List.of());
        return new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.DOSSIER, id),
                new Version(0, ended, 1, RecordCodec.hash(dossier)),
                "source-dossier",
                "row " + id,
                dossier);
    }

    private static RecordVersion slip(String id, String rating) {
        return slip(id, rating, "2023-02-01T03:00:00Z");
    }

    private static RecordVersion slip(String id, String rating, String at) {
        var rated = Instant.parse(at);
        var slip = new SurveySlip("A0", "", rated, rating);
        return new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.SURVEY, id),
                new Version(0, rated, 1, RecordCodec.hash(slip)),
                "source-survey",
                "row " + id,
                slip);
    }
}
