package vn.kip.report.document.table;

import java.util.ArrayList;
import java.util.List;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.document.table.Cell.Count;
import vn.kip.report.document.table.Cell.Text;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.snapshot.Snapshot;
import vn.kip.report.wording.Definition;
import vn.kip.report.wording.PeriodWords;

/** All tables of a report. */
public final class ReportTables {

    private ReportTables() {}

    /** The objectives first, what the tables are of last. */
    public static List<Table> of(ReportFigures figures, Snapshot snapshot) {
        var tables = new ArrayList<Table>();
        tables.add(new ObjectiveTables(figures).objectives());
        tables.addAll(annexes(figures));
        tables.addAll(new ObjectiveTables(figures).trends());
        tables.add(issue(figures, snapshot));
        return List.copyOf(tables);
    }

    /** Those behind the report itself, in their order; the months of the period are none of them, for they are charts there. */
    public static List<Table> annexes(ReportFigures figures) {
        var tables = new ArrayList<Table>();
        var objectives = new ObjectiveTables(figures);
        var records = new RecordTables(figures);
        figures.results().forEach(result -> tables.addAll(objectives.breakdowns(result)));
        tables.addAll(records.forms());
        tables.addAll(records.petitions());
        tables.add(objectives.variants());
        tables.addAll(new ReviewTables(figures).all());
        tables.add(records.sources());
        tables.add(records.records());
        tables.add(definitions(figures));
        return List.copyOf(tables);
    }

    private static Table definitions(ReportFigures figures) {
        return new Table(
                "Cách tính",
                new LocalizedText("Cách tính", "Definitions"),
                List.of(new LocalizedText("Thuật ngữ", "Term"), new LocalizedText("Cách tính", "Definition")),
                Definition.of(figures).stream()
                        .map(definition -> List.of(Cell.of(definition.term()), Cell.of(definition.text())))
                        .toList());
    }

    private static Table issue(ReportFigures figures, Snapshot snapshot) {
        var name = PeriodWords.name(figures.calendar(), figures.window().period());
        return new Table(
                "Bản chốt",
                new LocalizedText("Bản chốt số liệu", "Snapshot"),
                List.of(new LocalizedText("Mục", "Item"), new LocalizedText("Nội dung", "Content")),
                List.of(
                        List.of(
                                new Text("Đơn vị báo cáo"),
                                Cell.of(figures.catalogue().unitName())),
                        List.of(new Text("Kỳ báo cáo"), Cell.of(name)),
                        List.of(
                                new Text("Khoảng thời gian"),
                                Cell.of(PeriodWords.interval(figures.window().period()))),
                        List.of(new Text("Thời điểm"), Cell.of(PeriodWords.asOf(figures.window()))),
                        List.of(new Text("Lần chốt"), new Count(snapshot.revision())),
                        List.of(new Text("Mã băm SHA-256"), new Text(snapshot.contentHash()))));
    }
}
