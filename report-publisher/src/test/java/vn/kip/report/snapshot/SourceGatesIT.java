package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.TestBroker;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.fixture.TestPublisher;
import vn.kip.report.fixture.TestTopics;

/** One slip, pulled on 15 June 2023 at 01:00 UTC, under different terms of its source. */
class SourceGatesIT {

    private static final Catalogue CATALOGUE = Catalogues.fiveObjectives();
    private static final Instant A_DAY_LATER = Instant.parse("2023-06-16T01:00:00Z");

    @TempDir
    Path out;

    private final String schema = TestDatabase.freshSchema();
    private TestTopics topics;

    @BeforeEach
    void beginWithOneSlip() {
        TestBroker.clear();
        topics = new TestTopics(CATALOGUE.rules()).create();
        var slips = List.of(slip());
        topics.ingest(slips);
        topics.aggregate(DumbCells.of(CATALOGUE.rules(), slips));
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void publishNothingOfARequiredSourceThatIsOlderThanItMayBe() throws IOException {
        var terms = "expected: {age: 1d}";

        assertThat(publish(terms, A_DAY_LATER, "in time").failures()).isEmpty();
        assertThat(publish(terms, A_DAY_LATER.plusSeconds(1), "late").failures())
                .extracting(GateFailure::message)
                .containsExactly("STALE: source source-survey, survey: expected to have been read within PT24H, or"
                        + " required: false, found that it last was at 2023-06-15T01:00:00Z");
        assertThat(out.resolve("late")).doesNotExist();

        var published = publish(terms + ", required: false", A_DAY_LATER.plusSeconds(1), "not required");

        // how old it is stands beside the snapshot, which stays the same
        assertThat(published.failures()).isEmpty();
        assertThat(published.snapshot().orElseThrow().revision()).isEqualTo(1);
        assertThat(Files.readString(out.resolve("not required/ledger.json")))
                .contains("\"lagSeconds\": 86401", "\"expectedAge\": \"PT24H\"", "\"stale\": true");
        assertThat(Files.readString(out.resolve("not required/report.html")))
                .contains(
                        "Số liệu của nguồn source-survey đã cũ: lần cuối lúc 08:00:00 ngày 15/6/2023, quá mức 01 ngày.");
        assertThat(out.resolve("not required/snapshot.json"))
                .hasSameBinaryContentAs(out.resolve("in time/snapshot.json"));
    }

    @Test
    void publishNothingWithoutARequiredSourceThatWasNeverRead() {
        var never = "zone: Asia/Ho_Chi_Minh}, {name: phone, records: petition";

        assertThat(publish(never, A_DAY_LATER, "never").failures())
                .extracting(GateFailure::message)
                .containsExactly("STALE: source phone, petition: expected to be read, or required: false, found that it"
                        + " never was");
        assertThat(publish(never + ", required: false", A_DAY_LATER, "not required")
                        .failures())
                .isEmpty();
    }

    @Test
    void publishNoPeriodThatBeginsBeforeASourceThatMustCoverIt() throws IOException {
        var coverage = "coverage: {from: 2023-01-01}";

        assertThat(publish("required: true, " + coverage, A_DAY_LATER, "must").failures())
                .extracting(GateFailure::message)
                .containsExactly(
                        "COVERAGE: source source-survey, survey: expected figures of days from 2023-01-01 on, or"
                                + " required: false, found those of 2023-H1, which begin earlier");

        assertThat(publish(coverage, A_DAY_LATER, "may").failures()).isEmpty();
        assertThat(Files.readString(out.resolve("may/snapshot.json")))
                .containsOnlyOnce("\"partial\"")
                .contains("\"source\": \"source-survey\"", "\"from\": \"2023-01-01\"", "\"part\": \"PERIOD\"");
    }

    private Published publish(String terms, Instant now, String directory) {
        var settings =
                Catalogues.FIVE_OBJECTIVES + "sources: [{name: source-survey, records: survey, " + terms + "}]\n";
        try (var publisher = TestPublisher.start(schema, settings, now)) {
            return publisher
                    .bean(Publication.class)
                    .publish(new PublicationRequest("2023-H1", null, null, out.resolve(directory)));
        }
    }

    private static RecordVersion slip() {
        var rated = Instant.parse("2023-02-01T03:00:00Z");
        var slip = new SurveySlip("A0", "", rated, "SATISFIED");
        return new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.SURVEY, "P-1"),
                new Version(0, rated, 1, RecordCodec.hash(slip)),
                "source-survey",
                "row 1",
                slip);
    }
}
