package vn.kip.report.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kip.domain.dossier.DueDifferences;
import vn.kip.domain.dossier.DueKind;
import vn.kip.domain.dossier.DueKind.Direction;
import vn.kip.domain.dossier.DueTally;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.limit.Reason;
import vn.kip.report.figures.ReportFigures;

/**
 * The due dates of the sources against the time limits of procedures: a line per agency, how far they are apart, why some
 * cannot be compared.
 *
 * @param listing where the list of them is, and whether it is cut off
 */
public record DueTable(
        List<Line> lines, Line total, List<Extent> extents, List<Excluded> excluded, LocalizedText listing) {

    private static final LocalizedText TOTAL = new LocalizedText("Tổng số", "Total");

    /** An agency, or all; {@code columns} are compared alike, earlier, later, missing, not comparable. */
    public record Line(LocalizedText name, List<LocalizedText> columns) {}

    /** By how many working days, how many dossiers have an earlier and a later date. */
    public record Extent(LocalizedText apart, LocalizedText earlier, LocalizedText later) {}

    /** Why a limit gives no date, and of how many dossiers. */
    public record Excluded(LocalizedText why, LocalizedText count) {}

    public DueTable {
        lines = List.copyOf(lines);
        extents = List.copyOf(extents);
        excluded = List.copyOf(excluded);
    }

    /**
     * Empty where nothing was compared.
     *
     * @param file name of the file that lists the differences
     */
    public static Optional<DueTable> of(ReportFigures figures, String file) {
        var names = new Names(figures.catalogue());
        return figures.limits().differences().map(differences -> of(differences, names, file));
    }

    private static DueTable of(DueDifferences differences, Names names, String file) {
        var lines = new ArrayList<Line>();
        differences
                .byAgency()
                .forEach((agency, tally) -> lines.add(new Line(names.of(Breakdown.AGENCY, agency), columns(tally))));
        var total = differences.total();
        return new DueTable(
                lines,
                new Line(TOTAL, columns(total)),
                extents(total),
                differences.notComparable().entrySet().stream()
                        .map(DueTable::excluded)
                        .toList(),
                listing(differences, file));
    }

    private static List<LocalizedText> columns(DueTally tally) {
        return Stream.of(
                        tally.of(DueKind.EQUAL),
                        tally.of(Direction.EARLIER),
                        tally.of(Direction.LATER),
                        tally.of(Direction.MISSING),
                        tally.of(DueKind.NOT_COMPARABLE))
                .map(Share::number)
                .toList();
    }

    private static List<Extent> extents(DueTally tally) {
        return List.of(
                extent("Chỉ cách nhau ngày nghỉ", "Only days off apart", tally, DueKind.EARLIER_BY_DAYS_OFF),
                extent("01 ngày làm việc", "1 working day", tally, DueKind.EARLIER_BY_1),
                extent("02 đến 05 ngày làm việc", "2 to 5 working days", tally, DueKind.EARLIER_BY_2_TO_5),
                extent("06 ngày làm việc trở lên", "6 working days or more", tally, DueKind.EARLIER_BY_6_OR_MORE));
    }

    private static Extent extent(String vi, String en, DueTally tally, DueKind earlier) {
        var later = DueKind.valueOf(earlier.name().replace("EARLIER", "LATER"));
        return new Extent(new LocalizedText(vi, en), Share.number(tally.of(earlier)), Share.number(tally.of(later)));
    }

    private static Excluded excluded(Map.Entry<Reason, Long> entry) {
        return new Excluded(words(entry.getKey()), Share.number(entry.getValue()));
    }

    private static LocalizedText words(Reason reason) {
        return switch (reason) {
            case NO_LIMIT -> new LocalizedText("Thủ tục không có thời hạn", "The procedure has no time limit");
            case LIMIT_NOT_UNDERSTOOD ->
                new LocalizedText("Thời hạn của thủ tục không đọc được", "The time limit cannot be understood");
            case PROCEDURE_NOT_LISTED ->
                new LocalizedText("Thủ tục không có trong danh mục thời hạn", "The procedure is not listed");
            case NOT_RECEIVED -> new LocalizedText("Chưa tiếp nhận", "Not received");
            case PAUSE_OPEN -> new LocalizedText("Đang chờ bổ sung giấy tờ", "Waiting for papers");
            case OUTSIDE_CALENDAR ->
                new LocalizedText("Ngoài các năm đã biết ngày nghỉ", "Outside the years of the days file");
            case NO_SOURCE_DATE -> new LocalizedText("Nguồn không ghi hạn trả", "The source gives no date");
        };
    }

    private static LocalizedText listing(DueDifferences differences, String file) {
        var all = differences.total().differences();
        var listed = differences.listed().size();
        return Language.both(in -> in == Language.VI
                ? "Danh sách trong tệp %s kèm theo báo cáo này: %s trong %s hồ sơ có khác biệt%s."
                        .formatted(
                                file,
                                in.count(listed),
                                in.count(all),
                                listed < all ? ", phần còn lại không liệt kê" : "")
                : "Listed in %s beside this report: %s of %s dossiers that differ%s."
                        .formatted(
                                file,
                                in.number(listed),
                                in.number(all),
                                listed < all ? ", the others are not listed" : ""));
    }
}
