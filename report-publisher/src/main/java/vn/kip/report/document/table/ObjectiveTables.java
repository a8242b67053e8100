package vn.kip.report.document.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Figure;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.document.table.Cell.Count;
import vn.kip.report.document.table.Cell.Percent;
import vn.kip.report.document.table.Cell.Text;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.wording.FormulaWords;
import vn.kip.report.wording.Names;
import vn.kip.report.wording.ObjectiveRow;
import vn.kip.report.wording.OtherRow;

/** The objectives, their parts, months and variants. */
final class ObjectiveTables {

    private final ReportFigures figures;
    private final Names names;

    ObjectiveTables(ReportFigures figures) {
        this.figures = figures;
        this.names = new Names(figures.catalogue());
    }

    Table objectives() {
        var rows = new ArrayList<List<Cell>>();
        var shown = ObjectiveRow.of(figures);
        for (int at = 0; at < shown.size(); at++) {
            rows.add(row(shown.get(at), figures.results().get(at)));
        }
        OtherRow.of(figures).forEach(row -> rows.add(row(row)));
        return new Table(
                "Mục tiêu",
                new LocalizedText("Kết quả thực hiện Mục tiêu chất lượng", "Results of the quality objectives"),
                List.of(
                        Heads.NUMBER,
                        Heads.OBJECTIVE,
                        new LocalizedText("Chỉ tiêu", "Target"),
                        new LocalizedText("Kết quả", "Result"),
                        Heads.NUMERATOR,
                        Heads.DENOMINATOR,
                        new LocalizedText("Đánh giá", "Verdict"),
                        Heads.FORMULA,
                        new LocalizedText("Minh chứng", "Evidence"),
                        new LocalizedText("Giải pháp", "Remedial action")),
                rows);
    }

    private List<Cell> row(ObjectiveRow row, IndicatorResult result) {
        var official = result.official();
        return List.of(
                new Text(row.number()),
                Cell.of(row.name()),
                new Percent(result.indicator().target().percent()),
                official.state() == Figure.State.VALUE ? percent(official.fraction()) : Cell.EMPTY,
                new Count(official.fraction().numerator()),
                new Count(official.fraction().denominator()),
                Cell.of(row.verdict().words()),
                new Text(row.formulaId()),
                lines(Stream.concat(row.evidence().stream(), row.notes().stream())),
                lines(row.remedies().stream()));
    }

    private static List<Cell> row(OtherRow row) {
        return List.of(
                new Text(row.number()),
                Cell.of(row.name()),
                Cell.of(row.target()),
                Cell.of(row.result()),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.of(row.verdict().words()),
                Cell.EMPTY,
                lines(Stream.concat(row.evidence().stream(), row.notes().stream())),
                lines(row.remedies().stream()));
    }

    private static Cell lines(Stream<LocalizedText> texts) {
        return new Text(texts.map(text -> "• " + text.vi()).collect(Collectors.joining("\n")));
    }

    private Cell percent(Fraction fraction) {
        return Cell.percent(figures.catalogue().printing().percent(fraction));
    }

    List<Table> breakdowns(IndicatorResult result) {
        var tables = new ArrayList<Table>();
        for (var by : result.indicator().breakdowns()) {
            var parts = result.breakdowns().getOrDefault(by, List.of());
            if (!parts.isEmpty()) {
                tables.add(parts(result, Names.of(by), by, parts));
            }
        }
        result.rollUps()
                .forEach(rollUp ->
                        tables.add(parts(result, names.of(rollUp.grouping()), Breakdown.AGENCY, rollUp.parts())));
        return tables;
    }

    private Table parts(IndicatorResult result, LocalizedText what, Breakdown by, List<IndicatorResult.Part> parts) {
        var number = result.indicator().objective();
        var words = FormulaWords.of(result.indicator().formula());
        return new Table(
                number + " " + what.vi(),
                new LocalizedText("Mục tiêu " + number + " " + what.vi(), "Objective " + number + " " + what.en()),
                List.of(
                        Heads.CODE,
                        Names.heading(by),
                        words.denominator(),
                        words.numerator(),
                        words.missed(),
                        Heads.SHARE),
                parts.stream()
                        .map(part -> part(new Text(part.key()), Cell.of(names.of(by, part.key())), part.fraction()))
                        .toList(),
                part(Cell.EMPTY, Heads.TOTAL, result.official().fraction()));
    }

    private List<Cell> part(Cell code, Cell name, Fraction fraction) {
        return List.of(
                code,
                name,
                new Count(fraction.denominator()),
                new Count(fraction.numerator()),
                new Count(fraction.denominator() - fraction.numerator()),
                percent(fraction));
    }

    /** The months of all objectives under each other; empty where nothing has months. */
    List<Table> trends() {
        var rows = figures.results().stream()
                .flatMap(result -> figures.trend(result).stream()
                        .map(point -> List.of(
                                new Text(result.indicator().objective()),
                                Cell.of(result.indicator().name()),
                                new Text(point.part().code()),
                                new Count(point.figure().fraction().numerator()),
                                new Count(point.figure().fraction().denominator()),
                                percent(point.figure().fraction()))))
                .toList();
        var heads = List.of(
                Heads.OBJECTIVE,
                Heads.NAME,
                new LocalizedText("Tháng báo cáo", "Reporting month"),
                Heads.NUMERATOR,
                Heads.DENOMINATOR,
                Heads.SHARE);
        var title = new LocalizedText("Diễn biến các tháng trong kỳ", "The months of the period");
        return rows.isEmpty() ? List.of() : List.of(new Table("Theo tháng", title, heads, rows));
    }

    Table variants() {
        var rows = new ArrayList<List<Cell>>();
        var shown = ObjectiveRow.of(figures);
        for (int at = 0; at < shown.size(); at++) {
            var result = figures.results().get(at);
            for (int one = 0; one < result.variants().size(); one++) {
                var row = shown.get(at).variants().get(one);
                var fraction = result.variants().get(one).fraction();
                rows.add(List.of(
                        new Text(shown.get(at).number()),
                        new Text(row.formulaId()),
                        Cell.of(row.formula()),
                        Cell.of(row.timing()),
                        new Count(fraction.numerator()),
                        new Count(fraction.denominator()),
                        new Text(row.share().percent().vi()),
                        new Text(row.official() ? "x" : "")));
            }
        }
        return new Table(
                "Các cách tính",
                new LocalizedText("Các cách tính đặt cạnh nhau", "All formulae side by side"),
                List.of(
                        Heads.OBJECTIVE,
                        Heads.FORMULA,
                        Heads.NAME,
                        new LocalizedText("Cách so hạn", "Timing rule"),
                        Heads.NUMERATOR,
                        Heads.DENOMINATOR,
                        Heads.SHARE,
                        new LocalizedText("Chính thức", "Official")),
                rows);
    }
}
