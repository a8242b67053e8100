package vn.kip.report.wording;

import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.LocalizedText;

/**
 * A formula in words.
 *
 * @param name in a few words, to stand beside a figure
 * @param definition what is divided by what, with the rule it comes from
 * @param numerator heading over the first number of its fractions
 * @param denominator heading over the second
 * @param missed heading over their difference
 */
public record FormulaWords(
        LocalizedText name,
        LocalizedText definition,
        LocalizedText numerator,
        LocalizedText denominator,
        LocalizedText missed) {

    public static FormulaWords of(Formula formula) {
        return switch (formula) {
            case RESOLVED_ONLY ->
                new FormulaWords(
                        new LocalizedText("đúng hạn trên số đã giải quyết", "on time of those resolved"),
                        new LocalizedText(
                                "Hồ sơ giải quyết trước hạn và đúng hạn chia cho tổng số hồ sơ đã giải quyết trong kỳ:"
                                        + " (8+9)/7 của biểu II.06a. Hồ sơ quá hạn chưa giải quyết không nằm trong tỷ lệ này.",
                                "Dossiers resolved early or on time, divided by all dossiers resolved in the period:"
                                        + " (8+9)/7 of form II.06a. Open overdue dossiers are not part of it."),
                        new LocalizedText("Trước hạn, đúng hạn", "Early or on time"),
                        new LocalizedText("Đã giải quyết", "Resolved"),
                        new LocalizedText("Trễ hạn", "Late"));
            case INDEX_766 ->
                new FormulaWords(
                        new LocalizedText(
                                "đúng hạn và còn trong hạn trên số phải giải quyết",
                                "on time or pending in time of all"),
                        new LocalizedText(
                                "Hồ sơ giải quyết trước hạn, đúng hạn và hồ sơ đang giải quyết còn trong hạn chia cho tổng số"
                                        + " hồ sơ phải giải quyết: (8+9+12)/3 của biểu II.06a (Quyết định 766/QĐ-TTg).",
                                "Dossiers resolved early or on time or pending in time, divided by all dossiers to be"
                                        + " resolved: (8+9+12)/3 of form II.06a (Decision 766/QĐ-TTg)."),
                        new LocalizedText("Đúng hạn, còn trong hạn", "On time, in time"),
                        new LocalizedText("Phải giải quyết", "To be resolved"),
                        new LocalizedText("Trễ hạn, quá hạn", "Late, overdue"));
            case OF_RECEIVED ->
                new FormulaWords(
                        new LocalizedText("đúng hạn trên số phải giải quyết", "on time of all"),
                        new LocalizedText(
                                "Hồ sơ giải quyết trước hạn và đúng hạn chia cho tổng số hồ sơ phải giải quyết: (8+9)/3 của"
                                        + " biểu II.06a (Nghị định 61/2018/NĐ-CP, Điều 30 khoản 2 điểm c).",
                                "Dossiers resolved early or on time, divided by all dossiers to be resolved: (8+9)/3 of form"
                                        + " II.06a (Decree 61/2018/NĐ-CP, article 30.2c)."),
                        new LocalizedText("Trước hạn, đúng hạn", "Early or on time"),
                        new LocalizedText("Phải giải quyết", "To be resolved"),
                        new LocalizedText("Còn lại", "Others"));
            case SATISFIED_OF_RATED ->
                new FormulaWords(
                        new LocalizedText(
                                "phiếu hài lòng trên số phiếu có ý kiến", "satisfied of slips with an opinion"),
                        new LocalizedText(
                                "Số phiếu ở các mức được tính là hài lòng chia cho số phiếu có ý kiến trong kỳ.",
                                "Slips at the levels that count as satisfied, divided by slips that give an opinion in the"
                                        + " period."),
                        new LocalizedText("Hài lòng", "Satisfied"),
                        new LocalizedText("Phiếu có ý kiến", "Slips"),
                        new LocalizedText("Chưa hài lòng", "Not satisfied"));
            case HANDLED_OF_RECEIVED ->
                new FormulaWords(
                        new LocalizedText("đã xử lý đúng hạn trên số tiếp nhận", "handled on time of those received"),
                        new LocalizedText(
                                "Phản ánh, kiến nghị tiếp nhận trong kỳ và đã xử lý đúng hạn trong kỳ chia cho tổng số phản"
                                        + " ánh, kiến nghị tiếp nhận trong kỳ; việc đang giải quyết nằm ở mẫu số.",
                                "Petitions received in the period and handled on time within it, divided by all petitions"
                                        + " received in the period; open ones are in the denominator."),
                        new LocalizedText("Xử lý đúng hạn", "Handled on time"),
                        new LocalizedText("Tiếp nhận", "Received"),
                        new LocalizedText("Còn lại", "Others"));
            case PETITION_INDEX_766 ->
                new FormulaWords(
                        new LocalizedText(
                                "đúng hạn và còn trong hạn trên số phải xử lý",
                                "on time and pending in time of all to be handled"),
                        new LocalizedText(
                                "Phản ánh, kiến nghị xử lý đúng hạn trong kỳ và đang xử lý còn trong hạn chia cho tổng số phải"
                                        + " xử lý, gồm cả kỳ trước chuyển sang (Quyết định 766/QĐ-TTg, theo cách tính đang"
                                        + " áp dụng); việc không có hạn chỉ nằm ở mẫu số.",
                                "Petitions handled on time in the period or pending in time, divided by all to be handled,"
                                        + " those carried over among them (Decision 766/QĐ-TTg as implemented); those"
                                        + " without a due day are in the denominator only."),
                        new LocalizedText("Đúng hạn, còn trong hạn", "On time, in time"),
                        new LocalizedText("Phải xử lý", "To be handled"),
                        new LocalizedText("Trễ hạn, quá hạn", "Late, overdue"));
            case OF_HANDLED ->
                new FormulaWords(
                        new LocalizedText("đúng hạn trên số đã xử lý", "on time of those handled"),
                        new LocalizedText(
                                "Phản ánh, kiến nghị xử lý đúng hạn chia cho tổng số đã xử lý trong kỳ, gồm cả kỳ trước chuyển"
                                        + " sang; việc đang xử lý không nằm trong tỷ lệ này.",
                                "Petitions handled on time, divided by all handled in the period, those carried over among"
                                        + " them; open ones are not part of it."),
                        new LocalizedText("Xử lý đúng hạn", "Handled on time"),
                        new LocalizedText("Đã xử lý", "Handled"),
                        new LocalizedText("Trễ hạn", "Late"));
            case POSTED_OF_IN_FORCE ->
                new FormulaWords(
                        new LocalizedText("niêm yết đủ trên số còn hiệu lực", "posted of those in force"),
                        new LocalizedText(
                                "TTHC có bản hiện hành niêm yết tại Bộ phận Tiếp nhận và Trả kết quả và đăng trên cổng thông"
                                        + " tin điện tử chia cho TTHC còn hiệu lực, cùng tính đến ngày chốt số liệu.",
                                "Procedures whose current edition is posted at the one-stop shop and on the portal, divided"
                                        + " by procedures in force, both as of the cut-off."),
                        new LocalizedText("Niêm yết đủ", "Posted"),
                        new LocalizedText("Còn hiệu lực", "In force"),
                        new LocalizedText("Chưa niêm yết đủ", "Not posted"));
            case AUDITED_OF_PROGRAMME ->
                new FormulaWords(
                        new LocalizedText(
                                "đã đánh giá trên số theo chương trình năm", "audited of the year's programme"),
                        new LocalizedText(
                                "Cơ quan đã được đánh giá từ đầu năm báo cáo chia cho cơ quan có trong chương trình đánh giá"
                                        + " của cả năm; mỗi năm ít nhất một lần (Quyết định 19/2014/QĐ-TTg, Điều 4).",
                                "Agencies audited since the reporting year began, divided by agencies in the whole year's"
                                        + " programme; at least once a year (Decision 19/2014/QĐ-TTg, article 4)."),
                        new LocalizedText("Đã đánh giá", "Audited"),
                        new LocalizedText("Theo chương trình", "Planned"),
                        new LocalizedText("Chưa đánh giá", "Not audited"));
        };
    }

    /** A timing rule in words: {@code so theo thời điểm, hạn trả hiện hành}. */
    public static LocalizedText of(TimingRule rule) {
        var compare = rule.compare() == TimingRule.Compare.INSTANT
                ? new LocalizedText("so đến giây", "to the second")
                : new LocalizedText("so theo ngày", "by the day");
        var due = rule.due() == TimingRule.DueDate.CURRENT
                ? new LocalizedText("hạn trả mới nhất", "latest due date")
                : new LocalizedText("hạn trả ban đầu", "original due date");
        return Language.both(language -> language.of(compare) + ", " + language.of(due));
    }
}
