package vn.kip.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kip.domain.indicator.LocalizedText;

class ObjectiveRowTest {

    private final List<ObjectiveRow> rows =
            ObjectiveRow.of(SampleFigures.firstHalfOf2023().build());

    @Test
    void givesTheFiveResultsOfTheSignedReport() {
        assertThat(rows).extracting(ObjectiveRow::number).containsExactly("01", "02", "03", "04", "05");
        assertThat(rows)
                .extracting(row -> row.share().percent().vi())
                .containsExactly("100%", "93%", "95%", "–", "60%");
        assertThat(rows)
                .extracting(ObjectiveRow::verdict)
                .containsExactly(Verdict.MET, Verdict.MISSED, Verdict.MET, Verdict.NOT_YET_DONE, Verdict.MISSED);
    }

    @Test
    void countsPostedProceduresByLevel() {
        assertThat(vietnamese(rows.get(0).evidence()))
                .contains(
                        "Cấp huyện: 255 TTHC; cấp xã: 154 TTHC.",
                        "Niêm yết đủ tại Bộ phận Tiếp nhận và Trả kết quả và trên cổng thông tin điện tử: 409/409 TTHC.");
    }

    @Test
    void countsDossiersByTheirEnd() {
        assertThat(vietnamese(rows.get(1).evidence()))
                .contains(
                        "Đã giải quyết 400 hồ sơ: trước hạn 239, đúng hạn 133, quá hạn 28.",
                        "Đang giải quyết 32 hồ sơ: trong hạn 30, quá hạn 02.",
                        "Ngoài ra 09 hồ sơ không có hạn trả, không tính vào tỷ lệ.");
        assertThat(rows.get(1).evidence())
                .extracting(LocalizedText::en)
                .contains("32 dossiers pending: 30 in time, 2 overdue.");
    }

    @Test
    void countsSlips() {
        assertThat(rows.get(2).evidence())
                .contains(new LocalizedText("59/62 phiếu hài lòng.", "59 of 62 survey slips satisfied."));
    }

    @Test
    void saysHowSureASampleIs() {
        assertThat(rows.get(2).evidence())
                .contains(new LocalizedText(
                        "Khoảng tin cậy 95% (Wilson): 86,7% đến 98,3%.",
                        "95% confidence interval (Wilson): 86.7% to 98.3%."));
        assertThat(vietnamese(rows.get(1).evidence())).noneMatch(text -> text.contains("Khoảng tin cậy"));
    }

    @Test
    void saysByHowManyFailuresAPeriodThatIsOverMissed() {
        // 380 of 400 needed, 372 reached; 5 of 5 needed of petitions, 3 reached
        assertThat(rows.get(1).budget())
                .contains(new LocalizedText(
                        "Đã hết kỳ: vượt 08 trường hợp không đạt so với mức chỉ tiêu cho phép.",
                        "The period is over: 8 failures more than the target allows."));
        assertThat(rows.get(2).budget()).isEmpty();
        assertThat(rows.get(4).budget()).map(LocalizedText::vi).hasValueSatisfying(text -> assertThat(text)
                .contains("vượt 02 trường hợp"));
    }

    @Test
    void saysWhatAnOpenPeriodCanStillBear() {
        // halfway: 400 more come, 760 of 800 needed, 372 + 400 possible: 12; 372 + s = 95 % of 400 + s with s = 160
        // at 28 failures in 91 days the 13th comes on the 43rd day; slips: 113 of 124 needed, 59 + 62 possible
        var open = ObjectiveRow.of(
                SampleFigures.firstHalfOf2023().asOf("2023-03-16").build());

        assertThat(open.get(1).budget())
                .contains(new LocalizedText(
                        "Đến hết kỳ còn chịu được 12 trường hợp không đạt; cần 160 trường hợp đạt liên tiếp để đạt chỉ"
                                + " tiêu; với nhịp độ hiện nay sẽ không đạt từ ngày 27/4/2023.",
                        "Until the period ends it can bear 12 more failures; 160 successes in a row reach the target; at"
                                + " today's pace it misses on 27 April 2023."));
        assertThat(open.get(2).budget())
                .map(LocalizedText::en)
                .contains("Until the period ends it can bear 8 more failures.");
        assertThat(open.get(3).budget())
                .map(LocalizedText::vi)
                .contains(
                        "Đến hết năm báo cáo không được có thêm trường hợp nào không đạt; cần 12 trường hợp đạt liên tiếp"
                                + " để đạt chỉ tiêu.");
    }

    @Test
    void saysThatNothingCanBeDoneAnyMore() {
        // on the last day: 400 in 181 days give 2 more, 382 of 402 needed and 374 possible
        assertThat(ObjectiveRow.of(SampleFigures.firstHalfOf2023()
                                .asOf("2023-06-14")
                                .build())
                        .get(1)
                        .budget())
                .map(LocalizedText::vi)
                .contains(
                        "Với nhịp độ hiện nay không còn đạt được chỉ tiêu đến hết kỳ; cần 160 trường hợp đạt liên tiếp để"
                                + " đạt chỉ tiêu.");
    }

    @Test
    void saysThatNoAuditTookPlaceYet() {
        assertThat(rows.get(3).evidence())
                .contains(new LocalizedText(
                        "Chưa thực hiện đánh giá (chương trình năm: 12 cơ quan).",
                        "Not yet audited (the year's programme: 12 agencies)."));
        assertThat(vietnamese(rows.get(3).remedies()))
                .containsExactly("Đề xuất: Kiểm tra chương trình đánh giá nội bộ, ban hành Kế hoạch thực hiện");
    }

    @Test
    void countsPetitionsByWhatBecameOfThem() {
        assertThat(rows.get(4).evidence())
                .contains(new LocalizedText(
                        "05 phản ánh, kiến nghị; đã xử lý đúng hạn 03; đang giải quyết 02.",
                        "5 petitions received; handled on time 3; open 2."));
    }

    @Test
    void asksTheAgencyWithMostLateDossiersToAct() {
        assertThat(vietnamese(rows.get(1).remedies()))
                .containsExactly(
                        "Đề xuất: Ban hành công văn chấn chỉnh tình hình hồ sơ giải quyết trễ hẹn, quá hạn",
                        "Đề xuất: Chấn chỉnh Chi nhánh Văn phòng Đăng ký đất đai: nhiều hồ sơ trễ nhất (14 giải quyết quá hạn, 02"
                                + " quá hạn chưa giải quyết).");
    }

    @Test
    void remindsTheAgencyWithMostOpenPetitions() {
        assertThat(rows.get(4).remedies())
                .containsExactly(new LocalizedText(
                        "Đề xuất: Đôn đốc Phòng Tài nguyên và Môi trường xử lý 02 phản ánh, kiến nghị tồn.",
                        "Proposed: Remind Natural Resources and Environment Division of 2 open petitions."));
    }

    @Test
    void asksForNothingWhereTheTargetIsMet() {
        assertThat(rows.get(0).remedies()).isEmpty();
        assertThat(rows.get(2).remedies()).isEmpty();
    }

    @Test
    void showsMoreDecimalsWhereRoundingWouldHideAMiss() {
        var settings = SampleFigures.sampleSettings().replace("target: 91%", "target: 94%");

        var missed = ObjectiveRow.of(
                        SampleFigures.withSettings(settings).satisfied(58).build())
                .get(2);

        // 58/62 is 93.548…%, printed 94%
        assertThat(missed.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(missed.share().percent().vi()).isEqualTo("94%");
        assertThat(missed.exactPercent()).contains(new LocalizedText("93,5%", "93.5%"));
    }

    @Test
    void setsAllFormulaeSideBySideAndMarksTheOfficialOne() {
        var variants = rows.get(1).variants();

        assertThat(variants).hasSize(12);
        assertThat(variants).filteredOn(VariantRow::official).singleElement().satisfies(official -> {
            assertThat(official.formulaId()).isEqualTo("RESOLVED_ONLY");
            assertThat(official.timing().vi()).isEqualTo("so đến giây, hạn trả mới nhất");
            assertThat(official.share().percent().vi()).isEqualTo("93,00%");
        });
    }

    @Test
    void doesNotCallWhatIsNotYetDueAMiss() {
        assertThat(rows.get(3).variants()).singleElement().satisfies(variant -> {
            assertThat(variant.verdict()).isEqualTo(Verdict.NOT_YET_DONE);
            assertThat(variant.share().percent().vi()).isEqualTo("–");
        });
    }

    private static List<String> vietnamese(List<LocalizedText> texts) {
        return texts.stream().map(LocalizedText::vi).toList();
    }
}
