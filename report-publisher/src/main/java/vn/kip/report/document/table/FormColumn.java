package vn.kip.report.document.table;

import java.util.List;
import java.util.function.ToLongFunction;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.LocalizedText;

/** One of the columns 3 to 13 of form II.06a/VPCP/KSTT (Circular 01/2020/TT-VPCP), with its head in one line. */
record FormColumn(String vi, String en, ToLongFunction<Form06a> of) {

    static final List<FormColumn> ALL = List.of(
            new FormColumn("Tiếp nhận, tổng số", "Received, total", Form06a::c3),
            new FormColumn("Tiếp nhận trong kỳ, trực tuyến", "Received in the period, online", Form06a::c4),
            new FormColumn("Tiếp nhận trong kỳ, trực tiếp, bưu chính", "Received in the period, other", Form06a::c5),
            new FormColumn("Từ kỳ trước", "Carried over", Form06a::c6),
            new FormColumn("Đã giải quyết, tổng số", "Resolved, total", Form06a::c7),
            new FormColumn("Trước hạn", "Early", Form06a::c8),
            new FormColumn("Đúng hạn", "On time", Form06a::c9),
            new FormColumn("Quá hạn", "Late", Form06a::c10),
            new FormColumn("Đang giải quyết, tổng số", "Pending, total", Form06a::c11),
            new FormColumn("Trong hạn", "In time", Form06a::c12),
            new FormColumn("Đang giải quyết, quá hạn", "Pending, overdue", Form06a::c13));

    /**
     * Its head.
     *
     * @param number as the form numbers it
     */
    LocalizedText head(int number) {
        return new LocalizedText("(%d) %s".formatted(number, vi), en);
    }
}
