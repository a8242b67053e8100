package vn.kip.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.kip.domain.dossier.DueDifference;
import vn.kip.domain.dossier.DueDifferences;
import vn.kip.domain.doubt.DoubtfulPattern;
import vn.kip.domain.doubt.Lateness;
import vn.kip.domain.index766.CitizenSatisfaction;
import vn.kip.domain.index766.Component;
import vn.kip.domain.index766.Group;
import vn.kip.domain.index766.GroupReading;
import vn.kip.domain.limit.DueComparison;
import vn.kip.domain.limit.Reason;
import vn.kip.domain.snapshot.Approval;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.domain.snapshot.SnapshotState;
import vn.kip.report.figures.GivenDue;
import vn.kip.report.figures.LimitFigures;
import vn.kip.report.figures.Review;
import vn.kip.report.figures.RulesChange;
import vn.kip.report.snapshot.Snapshot;
import vn.kip.report.wording.ObjectiveRow;
import vn.kip.report.wording.SampleFigures;

class HtmlReportTest {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Snapshot SNAPSHOT = new Snapshot(
            new ReportKey("phu-quoc", "decree-09-2019", "2023-H1"),
            1,
            "{}\n",
            null,
            HASH,
            SnapshotState.OPEN.published(1, HASH));

    private final HtmlReport report = new HtmlReport(Templates.engine());

    @Test
    void holdsTheFiguresOfTheHalfYear() {
        var text = text(html());

        assertThat(text)
                .contains("Từ ngày 15/12/2022 đến ngày 14/6/2023")
                .contains("Trong 05 mục tiêu: 02 đạt, 02 chưa đạt, 01 chưa thực hiện.")
                .contains("100% (409/409)")
                .contains("93% (372/400)")
                .contains("95% (59/62)")
                .contains("60% (3/5)")
                .contains("Đơn vị tính: Số hồ sơ TTHC")
                .contains("12 dòng bị từ chối, xem /api/rejections?source=one-stop")
                .contains("Bản chốt số liệu lần 1 : " + HASH);
    }

    @Test
    void saysThatFiguresAreStillCountedByFormerRules() {
        var figures = SampleFigures.firstHalfOf2023().build().counted(Optional.of(new RulesChange("a1", "b2", 63)));

        assertThat(text(report.draft(figures)))
                .contains("Số liệu còn được tính theo quy tắc cũ (a1): theo kip.yml (b2) mới đếm được 63 % bản ghi.");
        assertThat(text(html())).doesNotContain("quy tắc cũ");
    }

    @Test
    void showsObjectivesThatAreNoShareOfRecords() {
        var settings = SampleFigures.sampleSettings()
                .replace(
                        "\nunits:",
                        "\n  - {id: plan, objective: '06', name: Ban hành kế hoạch, kind: MILESTONE, dueBy: 2023-05-31,"
                                + " entered: {done: 2023-05-30, on: 2023-06-01, document: Quyết định 5}}\nunits:");

        assertThat(text(new String(
                        report.render(SampleFigures.withSettings(settings).build(), SNAPSHOT), StandardCharsets.UTF_8)))
                .contains("Trong 06 mục tiêu: 03 đạt, 02 chưa đạt, 01 chưa thực hiện.")
                .contains("06 Ban hành kế hoạch đến hết ngày 31/5/2023 xong ngày 30/5/2023 Đạt Nhập tay ngày 01/6/2023"
                        + " theo Quyết định 5.");
    }

    @Test
    void saysOnEachFigureThatASourceBehindItIsOldOrNotComplete() {
        var figures = SampleFigures.withIncompleteSources().build();
        var text = text(new String(report.render(figures, SNAPSHOT), StandardCharsets.UTF_8));

        // the objective, form II.06a and the table of the sources
        assertThat(text.split("Số liệu của nguồn one-stop đã cũ: lần cuối lúc 10:44:12 ngày 14/6/2023", -1))
                .hasSize(4);
        assertThat(text.split("Nguồn one-stop chỉ đủ số liệu từ ngày 01/3/2023", -1))
                .hasSize(3);
        assertThat(text).contains("đủ từ ngày 01/3/2023, không có số dư đầu kỳ");
        assertThat(text(html())).doesNotContain("đã cũ", "chỉ đủ số liệu");
    }

    @Test
    void printsTheBudgetAndTheDeadline() {
        assertThat(text(html()))
                .contains("Đã hết kỳ: vượt 08 trường hợp không đạt so với mức chỉ tiêu cho phép.")
                .contains("Hạn báo cáo: hết ngày 16/6/2023; số liệu tạm thời đến hết ngày 16/6/2023");
    }

    @Test
    void putsTheViewsOfTheOrganisationIntoOneAnnex() {
        var figures = SampleFigures.withUnits().build();
        var text = text(new String(report.render(figures, SNAPSHOT), StandardCharsets.UTF_8));

        assertThat(text)
                .contains("theo cơ quan, đơn vị, cộng lên Cấp huyện, tổ chức khi tiếp nhận")
                .contains("theo cơ quan, đơn vị, tổ chức hiện nay, ngày 01/7/2025")
                .contains("31078@2025-07-01 Đặc khu Phú Quốc 80 79 1 99%")
                .contains("Phòng Kinh tế (ngoài danh sách đơn vị)")
                .contains("Cơ quan, đơn vị (tổ chức khi tiếp nhận)")
                .contains("Cơ quan, đơn vị (cộng lên Cấp huyện, tổ chức khi tiếp nhận)")
                .contains("Cơ quan, đơn vị (tổ chức hiện nay, ngày 01/7/2025)");
        assertThat(Annexes.of(figures, ObjectiveRow.of(figures)))
                .extracting(
                        annex -> annex.breakdowns().size() + " " + annex.forms().size())
                .startsWith("3 0", "1 0", "1 0", "0 4");
    }

    @Test
    void showsWhatAReviewFoundBesideTheFiguresInAnAnnexEach() {
        var missing = List.of(Component.PETITIONERS_SATISFIED, Component.CITIZENS_SATISFIED);
        var found = new Review(
                new TreeMap<>(Map.of("PQ-TNMT", new Lateness(7, 3, 2, 5, 4, 6))),
                List.of(
                        Review.Finding.of(
                                DoubtfulPattern.REOPENED, List.of(new Review.Flagged("PQ-TNMT", "pq", "H-1")), 9),
                        Review.Finding.of(DoubtfulPattern.LATE_RECEIPT, List.of(), 9)),
                new CitizenSatisfaction(400, 28, 12, 5));
        var figures = SampleFigures.firstHalfOf2023()
                .build()
                .with(List.of(new GroupReading(Group.SATISFACTION, List.of(), missing)))
                .with(found);

        assertThat(text(new String(report.render(figures, SNAPSHOT), StandardCharsets.UTF_8)))
                .contains("Phụ lục VI Các cách tính đặt cạnh nhau")
                .contains("Phụ lục VII Trễ trên thực tế và trễ trên hệ thống")
                .contains("Phòng Tài nguyên và Môi trường 7 3 10 2 5 4 6 Tổng số 7 3 10 2 5 4 6")
                .contains("Phụ lục VIII Dấu hiệu cần xem lại")
                .contains("không phải kết luận vi phạm")
                .contains("Cơ quan, đơn vị Kết thúc rồi mở lại Phòng Tài nguyên và Môi trường 1 Tổng số 1")
                .contains("Không có hồ sơ nào: Tiếp nhận muộn so với lúc nộp .")
                .contains("Phụ lục IX Bộ chỉ số theo Quyết định 766/QĐ-TTg")
                // 400 - 28 - 12 = 360 of 400, and 5 petitions less
                .contains("Hài lòng về giải quyết TTHC từ 89% (355/400) đến 90% (360/400)")
                .contains("Chưa tính được: bản ghi không có đánh giá của người phản ánh, kiến nghị")
                .contains("Phụ lục X Nguồn số liệu và đối soát");
        assertThat(text(html())).doesNotContain("Dấu hiệu cần xem lại");
    }

    @Test
    void inventsNoNumberAndNoSignatory() {
        assertThat(text(html())).contains("…/BC-…").contains("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ");
    }

    @Test
    void needsNothingOutsideTheFile() {
        assertThat(html())
                .doesNotContainPattern("(?i)<script|<link|<img|@import|url\\(|https?://(?!www\\.thymeleaf)")
                .contains("default-src 'none'");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(html()).isEqualTo(html());
    }

    @Test
    void takesNamesForData() {
        var settings = SampleFigures.sampleSettings()
                .replace("Phòng Tài nguyên và Môi trường", "<script>alert(1)</script> & <b>Phòng</b>");

        var html = new String(
                report.render(SampleFigures.withSettings(settings).build(), SNAPSHOT), StandardCharsets.UTF_8);

        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;Phòng&lt;/b&gt;")
                .doesNotContain("<script");
    }

    @Test
    void saysWhoHasApprovedItAndThatNobodyHas() {
        var approval = new Approval(1, HASH, "Chủ tịch UBND thành phố", Instant.parse("2023-06-16T02:30:00Z"));
        var approved = SnapshotState.OPEN.published(1, HASH).approved(approval);

        assertThat(text(html())).contains("CHỜ PHÊ DUYỆT: số liệu tạm thời").doesNotContain("Phê duyệt:");
        assertThat(text(html(approved)))
                .contains("Phê duyệt: Chủ tịch UBND thành phố, 09:30:00 ngày 16/6/2023")
                .doesNotContain("CHỜ PHÊ DUYỆT");
        assertThat(text(html(approved.published(2, "0".repeat(64)))))
                .contains("CHỜ PHÊ DUYỆT: thay thế bản chốt lần 1 đã được phê duyệt"
                        + " (Chủ tịch UBND thành phố, 09:30:00 ngày 16/6/2023)");
    }

    private String html(SnapshotState state) {
        var snapshot = new Snapshot(SNAPSHOT.report(), state.revision(), "{}\n", null, HASH, state);
        return new String(report.render(SampleFigures.firstHalfOf2023().build(), snapshot), StandardCharsets.UTF_8);
    }

    @Test
    void saysThatADraftIsNotFrozen() {
        assertThat(text(report.draft(SampleFigures.firstHalfOf2023().build())))
                .contains("BẢN NHÁP: số liệu chưa chốt")
                .doesNotContain("Bản chốt số liệu");
        assertThat(text(html())).doesNotContain("BẢN NHÁP");
    }

    @Test
    void comparesDueDatesInAnAnnexOfItsOwn() {
        var differences = new DueDifferences.Collector();
        var day = LocalDate.parse("2023-06-08");
        differences.add(new DueDifference(
                "phu-quoc",
                "H-1",
                "PQ-TNMT",
                "1.001",
                new DueComparison(DueComparison.Outcome.SOURCE_LATER, 3, day, day.plusDays(3), null)));
        differences.add(new DueDifference(
                "phu-quoc",
                "H-2",
                "PQ-TNMT",
                "1.002",
                new DueComparison(DueComparison.Outcome.NOT_COMPARABLE, 0, null, day, Reason.PROCEDURE_NOT_LISTED)));
        var limits = new LimitFigures(
                new TreeMap<>(Map.of("PQ-TNMT", new GivenDue(4, 1))), Optional.of(differences.differences()));

        var text = text(new String(
                report.render(SampleFigures.firstHalfOf2023().limits(limits).build(), SNAPSHOT),
                StandardCharsets.UTF_8));

        assertThat(text)
                .contains("Phụ lục VII Hạn trả của nguồn so với thời hạn của thủ tục")
                .contains("Phòng Tài nguyên và Môi trường 0 0 1 0 1 Tổng số 0 0 1 0 1")
                .contains("02 đến 05 ngày làm việc 0 1")
                .contains("Không so được: Thủ tục không có trong danh mục thời hạn : 1.")
                .contains("phải giải quyết 04, trong đó đã giải quyết 01.")
                .contains(
                        "Danh sách trong tệp due-differences.csv kèm theo báo cáo này: 01 trong 01 hồ sơ có khác biệt.");
        assertThat(text(html())).doesNotContain("so với thời hạn của thủ tục");
    }

    @Test
    void numbersAnnexesInRomanNumerals() {
        assertThat(Annexes.roman(4)).isEqualTo("IV");
        assertThat(Annexes.roman(10)).isEqualTo("X");
        assertThat(Annexes.roman(19)).isEqualTo("XIX");
    }

    private String html() {
        return new String(report.render(SampleFigures.firstHalfOf2023().build(), SNAPSHOT), StandardCharsets.UTF_8);
    }

    /** What a reader of the Vietnamese version sees, with single spaces. */
    private static String text(String html) {
        return Pattern.compile("<span lang=\"en\"[^>]*>[^<]*</span>|<style>.*?</style>|<[^>]+>", Pattern.DOTALL)
                .matcher(html)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .replaceAll("\\( ", "(")
                .replaceAll(" / ", "/")
                .replaceAll(" \\)", ")");
    }
}
