package vn.kip.report.dashboard;

import vn.kip.domain.indicator.LocalizedText;

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
}
