package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.snapshot.ApprovalRefusedException;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.evidence.Verification;
import vn.kip.report.figures.LiveFigures;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DossierHistory;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.TestBroker;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.fixture.TestPublisher;
import vn.kip.report.fixture.TestTopics;
import vn.kip.report.json.Json;
import vn.kip.report.restatement.Movement;
import vn.kip.report.restatement.Movements;

class RestatementIT {

    private static final Catalogue CATALOGUE = Catalogues.fiveObjectives();
    private static final ReportKey REPORT = new ReportKey("phu-quoc", "decree-09-2019", "2023-H1");
    private static final String HEAD = "Chánh Văn phòng";

    @TempDir
    Path out;

    private final List<RecordVersion> versions = new ArrayList<>();
    private final List<RecordVersion> unsent = new ArrayList<>();
    private Map<CellKey, Cell> cells = Map.of();

    @BeforeEach
    void beginWithNothing() {
        TestBroker.clear();
    }

    @Test
    void listsExactlyTheRecordsThatHaveMovedAnApprovedReport() throws IOException {
        try (var topics = new TestTopics(CATALOGUE.rules()).create();
                var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            for (int i = 1; i <= 20; i++) {
                add(onTime(i));
            }
            send(topics);
            var first = publish(publisher);
            var approvals = publisher.bean(Approvals.class);
            approvals.approve(REPORT, 1, first.contentHash(), HEAD);
            for (int i = 1; i <= 7; i++) {
                add(onTime(i).completed("2023-02-09T09:00").seen("2023-07-01T08:00"));
            }
            add(onTime(8).deleted("2023-07-01T08:00"));
            // told again, and of the next period: neither has moved the report
            add(onTime(9).seen("2023-07-01T08:00"));
            add(dossier(30, "2023-07-02T08:00").completed("2023-07-03T08:00").seen("2023-07-03T08:00"));
            for (int i = 21; i <= 23; i++) {
                add(onTime(i));
            }
            send(topics);

            // the figure in all and that of the one agency; while nothing is published, it only says so
            await().untilAsserted(
                            () -> assertThat(publisher.bean(Movements.class).of(live(publisher)))
                                    .contains(new Movement(1, 2, OptionalInt.of(11))));
            var second = publish(publisher);

            assertThat(second.revision()).isEqualTo(2);
            assertThat(second.previousHash()).isEqualTo(first.contentHash());
            assertThat(second.state().code()).isEqualTo("RESTATED");
            var content = Json.parse(second.json());
            assertThat(content)
                    .containsEntry("status", "RESTATED")
                    .containsEntry(
                            "restates", Map.of("revision", 1, "contentHash", first.contentHash(), "by", "REPLACEMENT"));
            var expected = new ArrayList<String>();
            for (int i = 1; i <= 7; i++) {
                expected.add("{cause=RECORD, record=phu-quoc/dossier/D-0" + i
                        + ", change=CORRECTED, fields=[{field=completedAt,"
                        + " before=2023-02-02T09:00:00+07:00, after=2023-02-09T09:00:00+07:00}],"
                        + " figures=[{id=on-time, agency=A0, numerator=-1, denominator=0}]}");
            }
            expected.add("WITHDRAWN D-08 [{id=on-time, agency=A0, numerator=-1, denominator=-1}]");
            for (int i = 21; i <= 23; i++) {
                expected.add("ADDED D-" + i + " [{id=on-time, agency=A0, numerator=1, denominator=1}]");
            }
            assertThat(causes(content).stream().map(RestatementIT::shortened)).containsExactlyElementsOf(expected);
            assertThat(Files.readString(out.resolve("report.html")))
                    .contains("CHỜ PHÊ DUYỆT: thay thế bản chốt lần 1", "; BÁO CÁO THAY THẾ, nội dung đã sửa")
                    .contains("Nguyên nhân thay đổi so với bản đã phê duyệt")
                    .contains("completedAt: 2023-02-02T09:00:00+07:00 → 2023-02-09T09:00:00+07:00")
                    .contains(
                            "02 (Phòng TN&amp;MT): −1/0", "02 (Phòng TN&amp;MT): −1/−1", "02 (Phòng TN&amp;MT): +1/+1")
                    // 7 late and one withdrawn, 3 more
                    .containsPattern(
                            "(?s)<td class=\"n\">−5</td>\\s*<td class=\"n\">\\+2</td>\\s*<td class=\"n\">11</td>");
            // both revisions are in the folder, and the evidence is that of the second
            assertThat(Verification.of(out).records()).isEqualTo(22);
            // 20 of 20, less 7 late ones and one withdrawn, and 3 more
            assertThat(content.toString()).contains("numerator=15, denominator=22");

            assertThat(publish(publisher).revision()).isEqualTo(2);
            approvals.approve(REPORT, 2, second.contentHash(), HEAD);
            assertThat(approvals.state(REPORT).code()).isEqualTo("APPROVED");
        }
    }

    @Test
    void leavesAnApprovedReportAloneWhileNoFigureOfItMoves() {
        try (var topics = new TestTopics(CATALOGUE.rules()).create();
                var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            add(onTime(1));
            send(topics);
            var first = publish(publisher);
            publisher.bean(Approvals.class).approve(REPORT, 1, first.contentHash(), HEAD);
            add(dossier(30, "2023-07-02T08:00").completed("2023-07-03T08:00").seen("2023-07-03T08:00"));
            send(topics);

            var again = publish(publisher);

            assertThat(again.revision()).isEqualTo(1);
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(again.state().code()).isEqualTo("APPROVED");
            assertThat(publisher.bean(Movements.class).of(live(publisher))).isEmpty();
        }
    }

    @Test
    void saysSoWhenTheApprovedRevisionHasKeptNoCut() {
        try (var topics = new TestTopics(CATALOGUE.rules()).create();
                var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            add(onTime(1));
            send(topics);
            publisher
                    .bean(Approvals.class)
                    .approve(REPORT, 1, publish(publisher).contentHash(), HEAD);
            // as a release has left it that kept none
            publisher.jdbc().execute("alter table snapshot_cut disable trigger append_only");
            publisher.jdbc().update("delete from snapshot_cut");
            add(onTime(2));
            send(topics);

            assertThat(causes(Json.parse(publish(publisher).json()))).hasToString("[{cause=NOT_RECORDED}]");
        }
    }

    @Test
    void approvesOnlyTheLatestRevisionAndOnlyOnceAndForGood() {
        try (var topics = new TestTopics(CATALOGUE.rules()).create();
                var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            var approvals = publisher.bean(Approvals.class);
            assertThatThrownBy(() -> approvals.approve(REPORT, 1, "0", HEAD))
                    .isInstanceOf(ApprovalRefusedException.class);
            add(onTime(1));
            send(topics);
            var first = publish(publisher);
            add(onTime(2));
            send(topics);
            var second = publish(publisher);
            assertThat(second.state().code()).isEqualTo("PROVISIONAL");

            assertThatThrownBy(() -> approvals.approve(REPORT, 1, first.contentHash(), HEAD))
                    .isInstanceOf(ApprovalRefusedException.class)
                    .hasMessageContaining("expected the latest revision, 2");
            var approval = approvals.approve(REPORT, 2, second.contentHash(), HEAD);
            assertThat(approvals.state(REPORT).inForce()).contains(approval);
            assertThatThrownBy(() -> approvals.approve(REPORT, 2, second.contentHash(), HEAD))
                    .isInstanceOf(ApprovalRefusedException.class);
            assertThatThrownBy(() -> publisher.jdbc().update("update approval set approver = 'x'"))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    private static ReportFigures live(TestPublisher publisher) {
        return publisher.bean(LiveFigures.class).of(PeriodCalendar.DECREE_09_2019, "2023-H1", null);
    }

    private static String shortened(Map<?, ?> cause) {
        if ("CORRECTED".equals(cause.get("change"))) {
            return cause.toString();
        }
        var record = String.valueOf(cause.get("record"));
        return cause.get("change") + " " + record.substring(record.lastIndexOf('/') + 1) + " " + cause.get("figures");
    }

    private static List<Map<?, ?>> causes(Map<String, Object> content) {
        var causes = new ArrayList<Map<?, ?>>();
        ((List<?>) content.getOrDefault("cause", List.of())).forEach(cause -> causes.add((Map<?, ?>) cause));
        return causes;
    }

    private static DossierHistory dossier(int number, String received) {
        return DossierHistory.received("D-%02d".formatted(number), received).dueAt("2023-02-03T17:00");
    }

    private static DossierHistory onTime(int number) {
        return dossier(number, "2023-02-01T08:00").completed("2023-02-02T09:00").seen("2023-02-02T09:00");
    }

    private void add(DossierHistory history) {
        unsent.addAll(history.versions());
    }

    /** New cells, and empty ones where there were others. */
    private void send(TestTopics topics) {
        topics.ingest(unsent);
        versions.addAll(unsent);
        unsent.clear();
        var now = DumbCells.of(CATALOGUE.rules(), versions);
        var changed = new HashMap<>(now);
        cells.forEach((key, cell) -> changed.putIfAbsent(key, Cell.empty(key.kind())));
        topics.aggregate(changed);
        cells = now;
    }

    private Snapshot publish(TestPublisher publisher) {
        var published = publisher.bean(Publication.class).publish(new PublicationRequest("2023-H1", null, null, out));
        assertThat(published.failures()).isEmpty();
        return published.snapshot().orElseThrow();
    }
}
