package vn.kip.report.wording;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.figures.ReportFigures;

/**
 * A rule that the figures follow, in words, with the name it goes by.
 *
 * @param term formula id, or the question that the rule answers
 */
public record Definition(LocalizedText term, LocalizedText text) {

    private static final List<Definition> COUNTING = List.of(
            of(
                    "Trạng thái được tính",
                    "Which state counts",
                    "Phiên bản cao nhất của mỗi hồ sơ đã biết khi lập số liệu; thay đổi sau khi chốt chỉ vào báo cáo điều"
                            + " chỉnh.",
                    "The highest version of a record known when the figures are made; later changes move a frozen report"
                            + " by restatement only."),
            of(
                    "Tiếp nhận, kỳ trước chuyển sang",
                    "Received, carried over",
                    "Tiếp nhận trong kỳ: từ ngày đầu đến hết ngày cuối kỳ. Kỳ trước chuyển sang: tiếp nhận trước kỳ và chưa"
                            + " kết thúc trước kỳ. Cột 3 là tổng của hai số này.",
                    "Received from the first to the end of the last day. Carried over: received before the period and"
                            + " not ended before it. Column 3 is the sum of both."),
            of(
                    "Kết thúc hồ sơ",
                    "End of a dossier",
                    "Các trạng thái 7 đến 10, tại thời điểm kết thúc xử lý, nếu không có thì ngày trả kết quả. Hồ sơ rút,"
                            + " dừng hoặc từ chối sau tiếp nhận được tính là đã giải quyết.",
                    "States 7 to 10, at the completion, else the return of the result. Dossiers withdrawn, stopped or"
                            + " refused after acceptance count as resolved."),
            of(
                    "Đúng hạn",
                    "On time",
                    "Kết thúc không muộn hơn hạn trả; hạn trả chỉ có ngày thì so theo ngày. Trước hạn: ngày kết thúc trước"
                            + " ngày hẹn trả.",
                    "Ended not after the due moment; a due date without a time is compared by the day. Early: ended on a"
                            + " day before the due day."),
            of(
                    "Quá hạn chưa giải quyết",
                    "Pending overdue",
                    "Hết hạn trước ngày chốt mà chưa kết thúc; hồ sơ đang chờ bổ sung giấy tờ được tính trong hạn.",
                    "Due before the as-of boundary and not ended; dossiers waiting for papers count as in time."),
            of(
                    "Không có hạn trả",
                    "No due date",
                    "Hồ sơ: theo thời hạn của thủ tục, nếu có khai và được chọn; nếu không thì không tính vào tỷ lệ và biểu, số"
                            + " lượng ghi riêng. Phản ánh, kiến nghị: theo thời hạn tính bằng"
                            + " ngày làm việc từ lần chuyển xử lý cuối cùng.",
                    "Dossiers: by the time limit of the procedure where limits are configured for it; otherwise outside rates"
                            + " and forms, stated on a line of their own. Petitions: by the limit in"
                            + " working days since the last forward."),
            of(
                    "So với chỉ tiêu, làm tròn",
                    "Target and rounding",
                    "So với chỉ tiêu bằng phân số chính xác, trước khi làm tròn để in.",
                    "Compared with the target as an exact fraction, before rounding for print."));

    /** Said only where units are known. */
    private static final Definition ORGANISATION = of(
            "Cơ quan, đơn vị khi tổ chức thay đổi",
            "Agencies when the organisation changes",
            "Theo cơ quan giải quyết: đơn vị giữ mã vào ngày tiếp nhận. Xem theo tổ chức hiện nay: đơn vị đã sáp nhập tính"
                    + " vào đơn vị kế tục, đơn vị chia tách tính vào đơn vị cấp trên. Mã ngoài danh sách đơn vị vẫn được tính.",
            "By the resolving agency: the unit that held the code on the day of receipt. As it is now: a merged unit under"
                    + " its successor, a split one under the unit above it. Codes that are not in the list count too.");

    private static Definition of(String termVi, String termEn, String vi, String en) {
        return new Definition(new LocalizedText(termVi, termEn), new LocalizedText(vi, en));
    }

    /** The formulae of the report's objectives and of their variants, then the rules of counting. */
    public static List<Definition> of(ReportFigures figures) {
        var formulae = figures.results().stream()
                .flatMap(result -> result.indicator().formula().variants().stream())
                .distinct()
                .map(formula -> new Definition(
                        new LocalizedText(formula.name(), formula.name()),
                        FormulaWords.of(formula).definition()));
        var organisation = figures.catalogue().organisation().organisation();
        var ofUnits = Stream.of(ORGANISATION).filter(definition -> !organisation.isEmpty());
        return Stream.of(formulae, COUNTING.stream(), ofUnits)
                .flatMap(Function.identity())
                .toList();
    }
}
