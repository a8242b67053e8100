package vn.kip.ingest.source.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.status.RowCounts;

@ExtendWith(SharedKafka.class)
class RestSourceIT {

    @TempDir
    private Path home;

    private OneStop oneStop;
    private String source;

    @BeforeEach
    void open(TestInfo test) throws IOException {
        oneStop = new OneStop();
        source = "rest-" + test.getTestMethod().orElseThrow().getName().hashCode();
    }

    @AfterEach
    void close() {
        oneStop.close();
    }

    @Test
    void pullsAllPagesAndThenOnlyWhatHasChanged() {
        for (int i = 1; i <= 25; i++) {
            oneStop.put(dossier("H%02d".formatted(i), "202303%02d100000".formatted(i)));
        }

        try (var ingest = RunningIngest.start(home, settings(10))) {
            var status = ingest.caughtUp(source);
            assertThat(status.sent()).isEqualTo(25);
            assertThat(status.expected()).isEqualTo(25);

            oneStop.put(dossier("H07", "20230401080000"));
            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(26));
            assertThat(oneStop.asked()).anyMatch(query -> query.contains("updatedSince=20230325095000"));
        }

        var stamps = SharedKafka.versions(source).stream()
                .filter(version -> version.key().id().equals("H07"))
                .map(version -> version.version().stamp());
        assertThat(stamps)
                .containsExactly(Instant.parse("2023-03-07T03:00:00Z"), Instant.parse("2023-04-01T01:00:00Z"));
    }

    @Test
    void goesOnAfterARestartWithoutSendingAnythingTwice() {
        for (int i = 1; i <= 25; i++) {
            oneStop.put(dossier("H%02d".formatted(i), "202303%02d100000".formatted(i)));
        }
        try (var ingest = RunningIngest.start(home, settings(10))) {
            ingest.caughtUp(source);
        }
        oneStop.asked().clear();

        try (var ingest = RunningIngest.start(home, settings(10))) {
            ingest.caughtUp(source);
            assertThat(ingest.status(source).sent()).isZero();
        }

        assertThat(SharedKafka.versions(source)).hasSize(25);
        assertThat(total()).isEqualTo(new RowCounts(25, total().unchanged(), 0));
    }

    @Test
    void findsTheRowThatMovedToAPageAlreadyRead() {
        for (int i = 1; i <= 30; i++) {
            oneStop.put(dossier("H%02d".formatted(i), "202303%02d100000".formatted(i)));
        }
        // once page 1 has been answered, a row on it changes and goes to the end: H11 moves up to page 1, unseen
        oneStop.afterEachPage(() -> {
            if (oneStop.asked().size() == 1) {
                oneStop.put(dossier("H05", "20230501100000"));
            }
        });

        try (var ingest = RunningIngest.start(home, settings(10))) {
            ingest.caughtUp(source);
        }

        assertThat(SharedKafka.versions(source))
                .extracting(version -> version.key().id())
                .contains("H11")
                .hasSize(31); // H05 twice
    }

    @Test
    void keepsTryingASourceThatIsDownAndSaysSo() {
        oneStop.put(dossier("H01", "20230301100000"));
        oneStop.answerInstead(503, "<html>bảo trì</html>");

        try (var ingest = RunningIngest.start(home, settings(10))) {
            await().untilAsserted(() ->
                    assertThat(ingest.status(source).failure()).isEqualTo("expected the answer 200, found 503"));
            oneStop.answerInstead(200, "<html>bảo trì</html>");
            await().untilAsserted(() -> assertThat(ingest.status(source).failure())
                    .isEqualTo("expected an answer in JSON, found something else"));
            assertThat(ingest.status(source).caughtUp()).isFalse();

            oneStop.answerInstead(200, "");
            ingest.caughtUp(source);
            assertThat(ingest.status(source).failure()).isNull();
        }

        assertThat(SharedKafka.versions(source)).hasSize(1);
    }

    @Test
    void rejectsBadRowsOnceAndTakesTheRest() {
        var noId = dossier("", "20230302100000");
        var badDate = dossier("H-bad-date", "20230303100000");
        badDate.put("NgayTiepNhan", "20230230080000");
        var unknown = dossier("H-unknown", "20230304100000");
        unknown.put("TrangThaiHoSo", "11");
        var early = dossier("H-early", "20230305100000");
        early.put("NgayKetThucXuLy", "20230227080000");
        var future = dossier("H-future", "29990101000000");
        oneStop.put(dossier("H-good", "20230301100000"));
        oneStop.add(noId);
        oneStop.add(Map.copyOf(noId));
        for (var bad : List.of(badDate, unknown, early, future)) {
            oneStop.put(bad);
        }

        try (var ingest = RunningIngest.start(home, settings(100))) {
            ingest.caughtUp(source);
            var asked = oneStop.asked().size();
            await().until(() -> oneStop.asked().size() > asked + 5);
            assertThat(ingest.status(source).rejected()).isEqualTo(6);
        }

        assertThat(SharedKafka.versions(source)).hasSize(1);
        assertThat(SharedKafka.rejections(source))
                .extracting("reason", "field", "found", "recordId")
                .containsExactly(
                        tuple(Reason.MISSING_FIELD, "MaHoSo", "nothing", ""),
                        tuple(Reason.MISSING_FIELD, "MaHoSo", "nothing", ""),
                        tuple(Reason.BAD_VALUE, "NgayTiepNhan", "20230230080000", "H-bad-date"),
                        tuple(Reason.UNKNOWN_CODE, "TrangThaiHoSo", "11", "H-unknown"),
                        tuple(Reason.CONTRADICTION, "NgayKetThucXuLy, NgayTuChoi", "2023-02-27T01:00:00Z", "H-early"),
                        tuple(Reason.FUTURE_STAMP, "NgayCapNhat", "2998-12-31T17:00:00Z", "H-future"));
        assertThat(SharedKafka.rejections(source).get(2).position()).isEqualTo("page 1, row 4");
    }

    private RowCounts total() {
        return SharedKafka.ledger(source).values().stream()
                .map(RestSourceIT::counts)
                .reduce(RowCounts.NONE, RowCounts::plus);
    }

    private static RowCounts counts(LedgerEntry entry) {
        return new RowCounts(entry.sent(), entry.unchanged(), entry.rejected());
    }

    static Map<String, Object> dossier(String id, String changed) {
        var row = new HashMap<String, Object>();
        row.put("MaHoSo", id);
        row.put("NgayCapNhat", changed);
        row.put("TrangThaiHoSo", "9");
        row.put("MaTTHC", "1.005129");
        row.put("DonViXuLy", "H33.01");
        row.put("NgayTiepNhan", "20230228080000");
        row.put("NgayKetThucXuLy", "20230301080000");
        return row;
    }

    private String settings(int size) {
        return """
                sources:
                  - name: %s
                    records: dossier
                    kind: rest
                    authority: %s
                    every: 100ms
                    rest:
                      url: %s
                      token: t0ken
                      rows: data
                      total: total
                      page: {parameter: page, first: 1, sizeParameter: size, size: %d}
                      updatedSince: {parameter: updatedSince, format: yyyyMMddHHmmss, overlap: 10m}
                    mapping:
                      stamp: NgayCapNhat
                      fields:
                        id: MaHoSo
                        status: TrangThaiHoSo
                        procedure: MaTTHC
                        resolvingAgency: DonViXuLy
                        receivedAt: NgayTiepNhan
                        due: NgayHenTra
                        completedAt: {from: [NgayKetThucXuLy, NgayTuChoi]}
                """.formatted(source, source, oneStop.url(), size);
    }
}
