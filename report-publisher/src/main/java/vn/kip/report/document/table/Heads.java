package vn.kip.report.document.table;

import vn.kip.domain.indicator.LocalizedText;

/** Heads of columns that several tables have. */
final class Heads {

    static final LocalizedText NUMBER = new LocalizedText("STT", "No.");
    static final LocalizedText CODE = new LocalizedText("Mã", "Code");
    static final LocalizedText NAME = new LocalizedText("Tên", "Name");
    static final LocalizedText OBJECTIVE = new LocalizedText("Mục tiêu", "Objective");
    static final LocalizedText NUMERATOR = new LocalizedText("Tử số", "Numerator");
    static final LocalizedText DENOMINATOR = new LocalizedText("Mẫu số", "Denominator");
    static final LocalizedText SHARE = new LocalizedText("Tỷ lệ", "Rate");
    static final LocalizedText FORMULA = new LocalizedText("Công thức", "Formula");
    static final LocalizedText RECORDS = new LocalizedText("Loại bản ghi", "Records");
    static final Cell TOTAL = new Cell.Text("Tổng số");

    private Heads() {}
}
