package vn.kip.report.dashboard;

import java.util.List;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.report.restatement.Movement;
import vn.kip.report.wording.Language;

/**
 * Something a visitor must know before trusting the figures.
 *
 * @param kind {@code wait} or {@code trouble}, as the style sheet knows it
 */
record Notice(String kind, LocalizedText text) {

    static final Notice LOADING = new Notice(
            "wait",
            new LocalizedText(
                    "Đang nạp dữ liệu: chưa có bản ghi nào, số liệu sẽ hiện dần.",
                    "Loading data: no record has arrived yet, figures will appear as they come."));

    static final Notice UNAVAILABLE = new Notice(
            "trouble",
            new LocalizedText(
                    "Tạm thời không đọc được số liệu; các số dưới đây là của lần đọc trước.",
                    "Figures cannot be read at the moment; what stands below is from the last reading."));

    /** That a period is over and its report could not be made. */
    static Notice notClosed(String period, List<String> reasons) {
        var first = reasons.isEmpty() ? "" : reasons.get(0);
        return new Notice(
                "trouble",
                new LocalizedText(
                        "Kỳ " + period + " đã hết nhưng chưa tự chốt được: " + VietnameseWording.of(first)
                                + more(reasons, " (và %d lý do khác)."),
                        "The period " + period + " is over and could not be published yet: " + first
                                + more(reasons, " (and %d more).")));
    }

    private static String more(List<String> reasons, String words) {
        return reasons.size() > 1 ? words.formatted(reasons.size() - 1) : ".";
    }

    /** That a report somebody stands for says no longer what the records say. */
    static Notice of(Movement movement) {
        return new Notice("wait", Language.both(in -> {
            var records = movement.records().isPresent()
                    ? in.pick("do %s bản ghi", "for %s records")
                            .formatted(in.count(movement.records().getAsInt()))
                    : in.pick("đang đếm số bản ghi", "the records are being counted");
            return in.pick(
                            "Báo cáo đã phê duyệt (bản chốt lần %s) sẽ thay đổi nếu chốt lại: %s số liệu, %s.",
                            "The approved report (revision %s) would move if it were published anew: %s figures, %s.")
                    .formatted(movement.revision(), in.count(movement.figures()), records);
        }));
    }
}
