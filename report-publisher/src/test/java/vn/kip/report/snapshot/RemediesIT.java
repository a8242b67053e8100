package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.remedy.RemedyInput;
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
import vn.kip.report.remedy.Remedies;
import vn.kip.report.remedy.RemedyRefusedException;
import vn.kip.report.remedy.RemedyRow;
import vn.kip.report.remedy.UnusableRemediesException;

/** One dossier, resolved late: objective on-time is missed in the half-year, and in the one after it nothing is known. */
class RemediesIT {

    private static final Catalogue CATALOGUE = Catalogues.fiveObjectives();
    private static final ReportingPeriod FIRST_HALF = PeriodCalendar.DECREE_09_2019.period("2023-H1");
    private static final ReportingPeriod SECOND_HALF = PeriodCalendar.DECREE_09_2019.period("2023-H2");
    private static final String BY = "Chánh Văn phòng";

    private static TestTopics topics;

    @TempDir
    Path out;

    @BeforeAll
    static void receiveOneLateDossier() {
        TestBroker.clear();
        topics = new TestTopics(CATALOGUE.rules()).create();
        var versions = DossierHistory.received("D-1", "2023-02-01T08:00")
                .dueAt("2023-02-03T17:00")
                .completed("2023-02-06T09:00")
                .seen("2023-02-06T09:00")
                .versions();
        topics.ingest(versions);
        topics.aggregate(DumbCells.of(CATALOGUE.rules(), versions));
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void standInTheReportAreFrozenWithItAndCarriedIntoTheNextOne() throws IOException {
        try (var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            var remedies = publisher.bean(Remedies.class);
            var proposed = publish(publisher, "2023-H1", "proposed");
            assertThat(actions(proposed)).hasToString("[{vi=Chấn chỉnh, en=Corrective letter}]");
            assertThat(html("proposed")).contains("Đề xuất:").contains("Chấn chỉnh");

            assertThat(remedies.add(
                            FIRST_HALF, List.of(row("", "Rà soát hồ sơ trễ hẹn", "A0", "30/9/2023", "PLANNED")), BY))
                    .isEqualTo(1);
            var entered = publish(publisher, "2023-H1", "entered");
            assertThat(entered.revision()).isEqualTo(2);
            assertThat(actions(entered))
                    .hasToString("[{vi=Rà soát hồ sơ trễ hẹn, en=Rà soát hồ sơ trễ hẹn, id=on-time-1,"
                            + " agency={key=A0, name={vi=Phòng TN&MT, en=Environment office}}, deadline=2023-09-30,"
                            + " status=PLANNED, since=2023-H1}]");
            assertThat(html("entered"))
                    .contains("Rà soát hồ sơ trễ hẹn (Phòng TN&amp;MT; hạn 30/9/2023; chưa thực hiện).")
                    .doesNotContain("Chấn chỉnh");
            Verification.of(out.resolve("entered"));

            // said again, and without the id: nothing new
            assertThat(remedies.add(
                            FIRST_HALF,
                            List.of(row("", "Rà soát  hồ sơ trễ hẹn", "Phòng TN&MT", "2023-09-30", "")),
                            BY))
                    .isZero();
            assertThat(publish(publisher, "2023-H1", "again").json()).isEqualTo(entered.json());

            publisher.bean(Approvals.class).approve(ReportKey.of("phu-quoc", FIRST_HALF), 2, entered.contentHash(), BY);
            assertThatThrownBy(() -> remedies.add(FIRST_HALF, List.of(row("on-time-1", "Khác", "", "", "DONE")), BY))
                    .isInstanceOf(RemedyRefusedException.class)
                    .hasMessageContaining("found revision 2 of 2023-H1 approved");

            assertThat(actions(publish(publisher, "2023-H2", "next")))
                    .asString()
                    .contains("id=on-time-1", "status=PLANNED", "since=2023-H1");
            // due on 30 September, and the second half ends on 14 December
            assertThat(html("next")).contains("hạn 30/9/2023, đã quá hạn; chưa thực hiện; từ 6 tháng đầu năm 2023).");
            remedies.add(
                    SECOND_HALF, List.of(row("on-time-1", "Rà soát hồ sơ trễ hẹn", "A0", "30/9/2023", "DONE")), BY);
            assertThat(actions(publish(publisher, "2023-H2", "done")))
                    .asString()
                    .contains("status=DONE");
            assertThat(actions(publish(publisher, "2024-H1", "after")))
                    .asString()
                    .doesNotContain("on-time-1");
            // what the half-year has said stays as it was said
            assertThat(publish(publisher, "2023-H1", "still").json()).isEqualTo(entered.json());
        }
    }

    @Test
    void areTakenDownTogetherOrNotAtAll() {
        try (var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            var remedies = publisher.bean(Remedies.class);

            assertThatThrownBy(() -> remedies.add(FIRST_HALF, "viec.csv", """
                            indicator,action,agency,deadline,status
                            on-time,Rà soát,A0,30/9/2023,PLANNED
                            on-time,,A0,mai,PLANNED
                            07,Họp,,,
                            """, BY))
                    .isInstanceOf(UnusableRemediesException.class)
                    .hasMessage("""
                            viec.csv line 3, action: expected an action of 1 to 1000 characters, found nothing
                            viec.csv line 3, deadline: expected a day such as 2023-09-30 or 30/9/2023, found 'mai'
                            viec.csv line 4, indicator: expected one of posted, on-time, satisfaction, audit, petitions, found '07'""");
            assertThat(remedies.of(FIRST_HALF)).isEmpty();
            assertThatThrownBy(() -> remedies.add(FIRST_HALF, "viec.csv", "action,who\nx,y\n", BY))
                    .hasMessage("viec.csv line 1, header: expected some of the columns id, indicator, action, agency,"
                            + " deadline, status, each once, found 'who'");
            assertThatThrownBy(() -> remedies.add(FIRST_HALF, "viec.csv", "indicator,action\nx\n", BY))
                    .hasMessage("viec.csv line 2, row: expected 2 cells, found 1 cells");
            assertThatThrownBy(() -> remedies.add(FIRST_HALF, List.of(row("", "x", "", "", "")), " "))
                    .hasMessageContaining("by: expected the name of a person");

            assertThat(remedies.add(FIRST_HALF, "viec.csv", """
                            indicator,action
                            on-time,Rà soát
                            02,"Họp, giao việc"
                            03,Thư cảm ơn
                            """, BY)).isEqualTo(3);
            assertThat(remedies.of(FIRST_HALF))
                    .extracting(action -> action.id() + " " + action.plan().action())
                    .containsExactly("on-time-1 Rà soát", "on-time-2 Họp, giao việc", "satisfaction-1 Thư cảm ơn");
        }
    }

    @Test
    void areNeverOverwritten() {
        try (var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            var remedies = publisher.bean(Remedies.class);
            remedies.add(FIRST_HALF, List.of(row("", "Rà soát", "", "", "")), BY);
            remedies.add(FIRST_HALF, List.of(row("on-time-1", "Rà soát lại", "", "", "IN_PROGRESS")), "Phó Văn phòng");

            assertThat(remedies.history("decree-09-2019"))
                    .extracting(edit -> edit.number() + " " + edit.plan().action() + " " + edit.by())
                    .containsExactly("1 Rà soát Chánh Văn phòng", "2 Rà soát lại Phó Văn phòng");
            var seenTheFirst = new RemedyRow("", new RemedyInput("on-time-1", "on-time", "Khác", "", "", ""), 1);
            assertThatThrownBy(() -> remedies.add(FIRST_HALF, List.of(seenTheFirst), BY))
                    .isInstanceOf(RemedyRefusedException.class)
                    .hasMessage(
                            "expected edit 1 of on-time-1 to be the latest, found edit 2 by Phó Văn phòng: read that"
                                    + " first");
            assertThatThrownBy(() -> publisher.jdbc().update("update remedial_action set action = 'x'"))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void namesAnActionThatTheApprovedRevisionDoesNotYetHave() {
        try (var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
            var first = publish(publisher, "2023-H1", "first");
            publisher.bean(Remedies.class).add(FIRST_HALF, List.of(row("", "Rà soát", "", "", "")), BY);
            publisher.bean(Approvals.class).approve(ReportKey.of("phu-quoc", FIRST_HALF), 1, first.contentHash(), BY);

            var second = publish(publisher, "2023-H1", "second");

            assertThat(second.revision()).isEqualTo(2);
            assertThat(Json.parse(second.json()).get("cause"))
                    .hasToString("[{cause=REMEDY, action=on-time-1, fields=[{field=action, before=null, after=Rà soát},"
                            + " {field=status, before=null, after=PLANNED}]}]");
        }
    }

    private static RemedyRow row(String id, String action, String agency, String deadline, String status) {
        return new RemedyRow("", new RemedyInput(id, "on-time", action, agency, deadline, status), 0);
    }

    private Snapshot publish(TestPublisher publisher, String period, String directory) {
        var published = publisher
                .bean(Publication.class)
                .publish(new PublicationRequest(period, null, null, out.resolve(directory)));
        assertThat(published.failures()).isEmpty();
        return published.snapshot().orElseThrow();
    }

    private String html(String directory) throws IOException {
        return Files.readString(out.resolve(directory).resolve("report.html"));
    }

    @SuppressWarnings("unchecked")
    private static Object actions(Snapshot snapshot) {
        var indicators = (List<Map<String, Object>>) Json.parse(snapshot.json()).getOrDefault("indicators", List.of());
        return indicators.stream()
                .filter(one -> "on-time".equals(one.get("id")))
                .findFirst()
                .orElseThrow()
                .getOrDefault("remedialActions", "");
    }
}
