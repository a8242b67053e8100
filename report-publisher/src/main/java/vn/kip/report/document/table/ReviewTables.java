package vn.kip.report.document.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kip.domain.doubt.Lateness;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.document.table.Cell.Count;
import vn.kip.report.document.table.Cell.Text;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.Review;
import vn.kip.report.wording.IndexTable;
import vn.kip.report.wording.Names;

/** What the records say beside the official figures. */
final class ReviewTables {

    private final ReportFigures figures;
    private final Names names;

    ReviewTables(ReportFigures figures) {
        this.figures = figures;
        this.names = new Names(figures.catalogue());
    }

    List<Table> all() {
        return Stream.of(
                        figures.review().map(this::lateness),
                        figures.review()
                                .filter(review -> !review.found().isEmpty())
                                .map(this::patterns),
                        index())
                .flatMap(Optional::stream)
                .toList();
    }

    private Table lateness(Review review) {
        return new Table(
                "Trễ thực tế",
                new LocalizedText(
                        "Trễ trên thực tế và trễ trên hệ thống, theo cơ quan, đơn vị",
                        "Late in fact and late in the system, by agency"),
                List.of(
                        Heads.CODE,
                        Names.heading(Breakdown.AGENCY),
                        new LocalizedText("Giải quyết quá hạn", "Resolved late"),
                        new LocalizedText("Đang quá hạn", "Pending overdue"),
                        new LocalizedText("Cộng", "Both"),
                        new LocalizedText("Trong đó ghi nhận tiếp nhận muộn", "Of which receipt recorded late"),
                        new LocalizedText("Chỉ trễ trên hệ thống", "Late in the system only"),
                        new LocalizedText("Trong đó ghi nhận muộn", "Of which recorded late"),
                        new LocalizedText("Không rõ", "Not known")),
                review.latenessByAgency().entrySet().stream()
                        .map(agency -> row(
                                new Text(agency.getKey()),
                                Cell.of(names.of(Breakdown.AGENCY, agency.getKey())),
                                agency.getValue()))
                        .toList(),
                row(Cell.EMPTY, Heads.TOTAL, review.lateness()));
    }

    private static List<Cell> row(Cell code, Cell name, Lateness lateness) {
        return List.of(
                code,
                name,
                new Count(lateness.resolvedLate()),
                new Count(lateness.overdue()),
                new Count(lateness.inFact()),
                new Count(lateness.receiptEnteredLate()),
                new Count(lateness.inSystemOnly()),
                new Count(lateness.endEnteredLate()),
                new Count(lateness.unknown()));
    }

    private Table patterns(Review review) {
        var found = review.found();
        var heads = new ArrayList<>(List.of(Heads.CODE, Names.heading(Breakdown.AGENCY)));
        found.forEach(finding -> heads.add(finding.pattern().title()));
        return new Table(
                "Dấu hiệu cần xem lại",
                new LocalizedText(
                        "Dấu hiệu cần xem lại: gợi ý để kiểm tra, không phải kết luận vi phạm",
                        "Patterns worth a second look: hints, not findings of a breach"),
                heads,
                review.agencies().stream()
                        .map(agency -> Stream.concat(
                                        Stream.of(new Text(agency), Cell.of(names.of(Breakdown.AGENCY, agency))),
                                        found.stream()
                                                .map(finding -> new Count(
                                                        finding.byAgency().getOrDefault(agency, 0L))))
                                .toList())
                        .toList(),
                Stream.concat(
                                Stream.of(Cell.EMPTY, Heads.TOTAL),
                                found.stream().map(finding -> new Count(finding.dossiers())))
                        .toList());
    }

    private Optional<Table> index() {
        var groups = IndexTable.of(figures.index766(), figures.catalogue().printing())
                .groups();
        var rows = groups.stream()
                .flatMap(group -> group.lines().stream()
                        .map(line -> List.of(Cell.of(group.name()), Cell.of(line.component()), Cell.of(line.share()))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "Bộ chỉ số 766",
                        new LocalizedText(
                                "Bộ chỉ số theo Quyết định 766/QĐ-TTg: phần tính được từ bản ghi",
                                "Index of Decision 766/QĐ-TTg: what the records give"),
                        List.of(
                                new LocalizedText("Nhóm chỉ số", "Group"),
                                new LocalizedText("Chỉ số thành phần", "Component"),
                                new LocalizedText(
                                        "Kết quả, hoặc vì sao chưa tính được", "Result, or why there is none")),
                        rows));
    }
}
