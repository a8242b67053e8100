package vn.kip.report.wording;

import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.figures.RulesChange;

/** That figures are still counted by former rules, as people read it. */
public final class RulesNote {

    private RulesNote() {}

    public static LocalizedText of(RulesChange change) {
        var percent = change.percent();
        if (percent == null) {
            return new LocalizedText(
                    "Số liệu được tính theo quy tắc " + change.shown() + ", không phải theo kip.yml này ("
                            + change.own() + "): một dịch vụ với quy tắc khác đã khởi động sau.",
                    "Figures are counted by the rules " + change.shown() + " and not by this kip.yml (" + change.own()
                            + "): a publisher with other rules was started later.");
        }
        return new LocalizedText(
                "Số liệu còn được tính theo quy tắc cũ (" + change.shown() + "): theo kip.yml (" + change.own()
                        + ") mới đếm được " + percent + " % bản ghi. Khi đếm xong, số liệu sẽ chuyển sang quy tắc mới.",
                "Figures are still counted by the former rules (" + change.shown() + "): by kip.yml (" + change.own()
                        + ") " + percent
                        + " % of the records have been counted. Figures change over when all have been.");
    }
}
