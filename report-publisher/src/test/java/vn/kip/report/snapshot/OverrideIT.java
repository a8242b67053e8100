package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.evidence.Verification;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DossierHistory;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.TestBroker;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.fixture.TestPublisher;
import vn.kip.report.fixture.TestTopics;
import vn.kip.report.json.Json;
import vn.kip.report.snapshot.GateFailure.Gate;

/** One dossier, resolved in time, of which the cells say that it was late. */
class OverrideIT {

    private static final Catalogue CATALOGUE = Catalogues.fiveObjectives();
    private static final ReportKey REPORT = new ReportKey("phu-quoc", "decree-09-2019", "2023-H1");
    private static final Instant NOW = Instant.parse("2023-06-20T02:00:00Z");
    private static final String REASON = "Ô dữ liệu hỏng, đã đối chiếu tay với sổ gốc";
    private static final String BY = "Nguyễn Văn A, Chánh Văn phòng";
    private static final GateOverride RECOUNT = new GateOverride(Gate.RECOUNT, REASON, BY);
    private static final String FIRST_FAILURE =
            "{gate=RECOUNT, figure=dossier c10 INSTANT_CURRENT, agency A0, sector S0,"
                    + " channel IN_PERSON, expected=0, found=1, reason=" + REASON + ", by=" + BY
                    + ", givenAt=2023-06-20T02:00:00Z}";

    @TempDir
    Path out;

    private final String schema = TestDatabase.freshSchema();
    private TestTopics topics;

    @BeforeEach
    void receiveOneDossier() {
        TestBroker.clear();
        topics = new TestTopics(CATALOGUE.rules()).create();
        var versions = DossierHistory.received("D-1", "2023-02-01T08:00")
                .dueAt("2023-02-03T17:00")
                .completed("2023-02-02T09:00")
                .seen("2023-02-02T09:00")
                .versions();
        topics.ingest(versions);
        topics.aggregate(DumbCells.of(CATALOGUE.rules(), versions));
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void publishesInSpiteOfTheNamedGateAloneAndSaysSo() throws IOException {
        try (var publisher = TestPublisher.start(schema, Catalogues.FIVE_OBJECTIVES, NOW)) {
            publish(publisher, "sound");
            breakACell(publisher);
            assertThat(publish(publisher, "refused").failures())
                    .extracting(GateFailure::gate)
                    .contains(Gate.RECOUNT);
            assertThat(publish(publisher, "another", new GateOverride(Gate.STALE, REASON, BY))
                            .failures())
                    .extracting(GateFailure::gate)
                    .contains(Gate.RECOUNT);
            assertThat(out.resolve("another")).doesNotExist();

            var published = publish(publisher, "overridden", RECOUNT);

            assertThat(published.failures()).isEmpty();
            assertThat(published.overridden()).isNotEmpty();
            var snapshot = published.snapshot().orElseThrow();
            assertThat(snapshot.revision()).isEqualTo(2);
            assertThat(Json.parse(snapshot.json()).get("overrides"))
                    .asString()
                    .contains(FIRST_FAILURE)
                    .doesNotContain("gate=FORM");
            assertThat(Files.readString(out.resolve("overridden/report.html")))
                    .contains("Công bố dù chưa đạt kiểm tra:")
                    .contains("số liệu không khớp với số đếm lại từ hồ sơ")
                    .contains("“" + REASON + "” (" + BY + ", 09:00:00 ngày 20/6/2023)")
                    .contains(">dossier c10 INSTANT_CURRENT, agency A0, sector S0, channel IN_PERSON</th>");
            // the evidence contradicts the figures, and the snapshot says why that may be
            assertThat(Verification.of(out.resolve("overridden")).differing()).isPositive();
            assertThat(Verification.of(out.resolve("sound")).differing()).isZero();

            // a row that is lost is no matter of the recount
            topics.account(new LedgerEntry("source-dossier", RecordKind.DOSSIER, "lost", NOW, 1, 1, 0, 0));
            assertThat(publish(publisher, "lost", RECOUNT).failures())
                    .extracting(GateFailure::gate)
                    .containsOnly(Gate.CONSERVATION);
            assertThat(out.resolve("lost")).doesNotExist();
            assertThat(publish(publisher, "both", RECOUNT, new GateOverride(Gate.CONSERVATION, REASON, BY))
                            .failures())
                    .isEmpty();
        }
    }

    @Test
    void givesTheSameBytesWhenTheSameIsSaidAgainLater() {
        try (var publisher = TestPublisher.start(schema, Catalogues.FIVE_OBJECTIVES, NOW)) {
            publish(publisher, "sound");
            breakACell(publisher);
            publish(publisher, "first", RECOUNT);
        }
        try (var later = TestPublisher.start(schema, Catalogues.FIVE_OBJECTIVES, NOW.plusSeconds(86_400))) {
            assertThat(publish(later, "again", RECOUNT).failures()).isEmpty();
            assertThat(out.resolve("again/snapshot.json")).hasSameBinaryContentAs(out.resolve("first/snapshot.json"));
            assertThat(out.resolve("again/report.html")).hasSameBinaryContentAs(out.resolve("first/report.html"));

            var other = new GateOverride(Gate.RECOUNT, "Một lý do khác, dài vừa đủ để đọc", BY);
            assertThat(publish(later, "other", other).snapshot().orElseThrow().json())
                    .contains("\"givenAt\": \"2023-06-21T02:00:00Z\"", "\"revision\": 3");
        }
    }

    @Test
    void standsForARunningKipUntilItIsWithdrawn() {
        try (var publisher = TestPublisher.start(schema, Catalogues.FIVE_OBJECTIVES, NOW)) {
            publish(publisher, "sound");
            breakACell(publisher);
            var overrides = publisher.bean(Overrides.class);
            overrides.give(REPORT, RECOUNT);

            assertThat(publish(publisher, "standing").failures()).isEmpty();
            assertThat(publish(publisher, "again").snapshot().orElseThrow().revision())
                    .isEqualTo(2);
            // another period is another decision
            assertThat(overrides.standing(new ReportKey("phu-quoc", "decree-09-2019", "2023-Q1")))
                    .isEmpty();

            overrides.withdraw(REPORT, new GateOverride(Gate.RECOUNT, "Ô dữ liệu đã được đếm lại", BY));
            assertThat(overrides.standing(REPORT)).isEmpty();
            assertThat(publish(publisher, "withdrawn").failures()).isNotEmpty();
        }
    }

    @Test
    void asksForAReasonThatCanBeReadLaterAndForAName() {
        assertThatThrownBy(() -> new GateOverride(Gate.FORM, "  đồng  ý  ", BY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reason: expected a reason of 15 to 1000 characters, found 6 characters");
        assertThatThrownBy(() -> new GateOverride(Gate.FORM, REASON, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("by: expected the name of a person");
    }

    private static void breakACell(TestPublisher publisher) {
        publisher
                .jdbc()
                .update("update dossier_span set %1$s = %1$s - 1, %2$s = %2$s + 1 where first_day = '2023-02-01'"
                        .formatted(column(Measure.EARLY_CURRENT), column(Measure.LATE_INSTANT_CURRENT)));
    }

    private static String column(Measure measure) {
        return "c" + Measure.of(RecordKind.DOSSIER).indexOf(measure);
    }

    private Published publish(TestPublisher publisher, String directory, GateOverride... overrides) {
        return publisher
                .bean(Publication.class)
                .publish(new PublicationRequest("2023-H1", null, null, out.resolve(directory))
                        .inSpiteOf(List.of(overrides)));
    }
}
