package vn.kip.domain.index766;

import vn.kip.domain.indicator.LocalizedText;

/** A group of the index of Decision 766/QĐ-TTg; the greatest scores of all five add up to 100. */
public enum Group {
    PUBLICITY(18, "Công khai, minh bạch", "Publicity and transparency"),
    PROGRESS(20, "Tiến độ giải quyết", "Progress of resolution"),
    DIGITISATION(22, "Số hóa hồ sơ", "Digitisation"),
    ONLINE_SERVICE(22, "Cung cấp dịch vụ trực tuyến", "Online services"),
    SATISFACTION(18, "Mức độ hài lòng", "Satisfaction");

    private final int greatestScore;
    private final LocalizedText name;

    Group(int greatestScore, String vi, String en) {
        this.greatestScore = greatestScore;
        this.name = new LocalizedText(vi, en);
    }

    /** In points of 100. */
    public int greatestScore() {
        return greatestScore;
    }

    public LocalizedText title() {
        return name;
    }
}
