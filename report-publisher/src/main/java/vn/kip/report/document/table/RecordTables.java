package vn.kip.report.document.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.document.table.Cell.Count;
import vn.kip.report.document.table.Cell.Text;
import vn.kip.report.figures.PetitionCounts;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.wording.Names;

/** What became of records: form II.06a, petitions, sources. */
final class RecordTables {

    private static final int FIRST_OF_FORM = 3;

    private final ReportFigures figures;
    private final Names names;

    RecordTables(ReportFigures figures) {
        this.figures = figures;
        this.names = new Names(figures.catalogue());
    }

    /** By sector, by agency, and by agency in each other view of the organisation. */
    List<Table> forms() {
        if (figures.form06aTotal().equals(Form06a.EMPTY)) {
            return List.of();
        }
        var tables = new ArrayList<Table>();
        tables.add(form(Names.of(Breakdown.SECTOR), Breakdown.SECTOR, figures.form06aBySector()));
        tables.add(form(Names.of(Breakdown.AGENCY), Breakdown.AGENCY, figures.form06aByAgency()));
        figures.form06aRolledUp().forEach((by, forms) -> tables.add(form(names.of(by), Breakdown.AGENCY, forms)));
        return tables;
    }

    private Table form(LocalizedText what, Breakdown by, Map<String, Form06a> forms) {
        var heads = new ArrayList<>(List.of(Heads.CODE, Names.heading(by)));
        for (int number = 0; number < FormColumn.ALL.size(); number++) {
            heads.add(FormColumn.ALL.get(number).head(FIRST_OF_FORM + number));
        }
        var total = forms.values().stream().reduce(Form06a.EMPTY, Form06a::plus);
        return new Table(
                "II.06a " + what.vi(),
                new LocalizedText(
                        "Tình hình, kết quả giải quyết thủ tục hành chính (các cột của biểu II.06a/VPCP/KSTT), "
                                + what.vi(),
                        "Administrative procedures: state and results (columns of form II.06a/VPCP/KSTT), "
                                + what.en()),
                heads,
                forms.entrySet().stream()
                        .map(form ->
                                row(new Text(form.getKey()), Cell.of(names.of(by, form.getKey())), form.getValue()))
                        .toList(),
                row(Cell.EMPTY, Heads.TOTAL, total));
    }

    private static List<Cell> row(Cell code, Cell name, Form06a form) {
        var columns = FormColumn.ALL.stream()
                .<Cell>map(column -> new Count(column.of().applyAsLong(form)));
        return Stream.concat(Stream.of(code, name), columns).toList();
    }

    /** Empty where no petition was received. */
    List<Table> petitions() {
        if (figures.petitionsByAgency().isEmpty()) {
            return List.of();
        }
        return List.of(new Table(
                "PAKN theo cơ quan",
                new LocalizedText(
                        "Phản ánh, kiến nghị tiếp nhận trong kỳ, theo cơ quan, đơn vị",
                        "Petitions received in the period, by agency"),
                List.of(
                        Heads.CODE,
                        Names.heading(Breakdown.AGENCY),
                        new LocalizedText("Tiếp nhận", "Received"),
                        new LocalizedText("Xử lý đúng hạn", "Handled on time"),
                        new LocalizedText("Xử lý quá hạn", "Handled late"),
                        new LocalizedText("Xử lý, không có hạn", "Handled, no due date"),
                        new LocalizedText("Đang xử lý", "Open")),
                figures.petitionsByAgency().entrySet().stream()
                        .map(agency -> row(
                                new Text(agency.getKey()),
                                Cell.of(names.of(Breakdown.AGENCY, agency.getKey())),
                                agency.getValue()))
                        .toList(),
                row(Cell.EMPTY, Heads.TOTAL, figures.petitions())));
    }

    private static List<Cell> row(Cell code, Cell name, PetitionCounts counts) {
        return List.of(
                code,
                name,
                new Count(counts.received()),
                new Count(counts.handledOnTime()),
                new Count(counts.handledLate()),
                new Count(counts.handledUndated()),
                new Count(counts.open()));
    }

    Table sources() {
        return new Table(
                "Nguồn số liệu",
                new LocalizedText("Nguồn số liệu", "Sources"),
                List.of(
                        new LocalizedText("Nguồn", "Source"),
                        Heads.RECORDS,
                        new LocalizedText("Dòng bị từ chối", "Rows rejected")),
                figures.sources().stream()
                        .map(source -> List.of(
                                new Text(source.source()),
                                Cell.of(Names.of(source.kind())),
                                new Count(source.rejected())))
                        .toList());
    }

    Table records() {
        return new Table(
                "Bản ghi",
                new LocalizedText(
                        "Bản ghi: đã biết = được tính + ngoài kỳ + không có hạn trả",
                        "Records: known = counted + outside + undated"),
                List.of(
                        Heads.RECORDS,
                        new LocalizedText("Đã biết", "Known"),
                        new LocalizedText("Được tính", "Counted"),
                        new LocalizedText("Ngoài kỳ hoặc không thuộc diện tính", "Outside"),
                        new LocalizedText("Không có hạn trả", "Undated")),
                figures.records().entrySet().stream()
                        .map(kind -> List.of(
                                Cell.of(Names.of(kind.getKey())),
                                new Count(kind.getValue().known()),
                                new Count(kind.getValue().counted()),
                                new Count(kind.getValue().outside()),
                                new Count(kind.getValue().undated())))
                        .toList());
    }
}
