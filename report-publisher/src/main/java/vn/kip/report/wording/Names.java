package vn.kip.report.wording;

import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.organisation.Grouping;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.figures.PartNames;

/** What the parts of a breakdown are called; a code without a configured name stands for itself. */
public final class Names {

    private static final LocalizedText NOT_STATED = new LocalizedText("(không ghi)", "(not stated)");
    private final PartNames parts;

    public Names(Catalogue catalogue) {
        this.parts = new PartNames(catalogue);
    }

    /** The name of one part of a breakdown. */
    public LocalizedText of(Breakdown by, String key) {
        return key.isEmpty() ? NOT_STATED : parts.of(by, key);
    }

    /** What parts by agency are grouped by: {@code theo cơ quan, đơn vị, tổ chức hiện nay, ngày 01/7/2025}. */
    public LocalizedText of(Grouping grouping) {
        return UnitWords.of(grouping, parts.level(grouping.level()));
    }

    /** The heading over those parts. */
    public LocalizedText heading(Grouping grouping) {
        return UnitWords.heading(grouping, parts.level(grouping.level()));
    }

    /** What a breakdown is by: {@code theo cơ quan, đơn vị}. */
    public static LocalizedText of(Breakdown by) {
        return switch (by) {
            case AGENCY -> new LocalizedText("theo cơ quan, đơn vị", "by agency");
            case SECTOR -> new LocalizedText("theo lĩnh vực", "by sector");
            case CHANNEL -> new LocalizedText("theo kênh tiếp nhận", "by channel");
            case LEVEL -> new LocalizedText("theo cấp thực hiện", "by level");
            case CATEGORY -> new LocalizedText("theo nội dung phản ánh", "by category");
        };
    }

    /** The heading over the parts of a breakdown: {@code Cơ quan, đơn vị}. */
    public static LocalizedText heading(Breakdown by) {
        return switch (by) {
            case AGENCY -> new LocalizedText("Cơ quan, đơn vị", "Agency");
            case SECTOR -> new LocalizedText("Lĩnh vực", "Sector");
            case CHANNEL -> new LocalizedText("Kênh tiếp nhận", "Channel");
            case LEVEL -> new LocalizedText("Cấp thực hiện", "Level");
            case CATEGORY -> new LocalizedText("Nội dung phản ánh", "Category");
        };
    }

    /** Records of a kind, as headings name them. */
    public static LocalizedText of(RecordKind kind) {
        return switch (kind) {
            case DOSSIER -> new LocalizedText("Hồ sơ TTHC", "Dossiers");
            case SURVEY -> new LocalizedText("Phiếu khảo sát", "Survey slips");
            case PETITION -> new LocalizedText("Phản ánh, kiến nghị", "Petitions");
            case PROCEDURE -> new LocalizedText("Niêm yết TTHC", "Procedure postings");
            case AUDIT -> new LocalizedText("Đánh giá nội bộ", "Internal audits");
        };
    }
}
