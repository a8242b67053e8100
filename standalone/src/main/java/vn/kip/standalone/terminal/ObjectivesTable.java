package vn.kip.standalone.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kip.domain.indicator.Figure;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.wording.OtherRow;
import vn.kip.report.wording.SourceNotes;

/**
 * The table of the quality objectives, as the report has it: objective, target, result, and whether it is met. Under each
 * line in Vietnamese stands the same in English; under a figure, marked with {@code !}, what is to be known of its sources.
 */
public record ObjectivesTable(ReportFigures figures) {

    private static final Columns COLUMNS = new Columns(List.of(3, 56, 8, 20, 15));
    private static final String NOTHING = "–";

    /** The table with its heading, each line ended. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.addAll(heading());
        lines.addAll(row("Số", "Mục tiêu", "Chỉ tiêu", "Kết quả", "Đánh giá"));
        lines.addAll(row("No.", "Objective", "Target", "Result", "Verdict"));
        lines.add(COLUMNS.rule());
        figures.results().forEach(result -> lines.addAll(rows(result)));
        OtherRow.of(figures).forEach(other -> lines.addAll(rows(other)));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private List<String> heading() {
        var period = figures.window().period();
        var days = period.start() + " – " + figures.window().until().minusDays(1);
        return List.of(
                "",
                figures.catalogue().unitName().vi(),
                "Kết quả thực hiện mục tiêu chất lượng, kỳ " + period.code() + " (" + days + ", " + period.calendar()
                        + ")",
                "");
    }

    private List<String> rows(IndicatorResult result) {
        var indicator = result.indicator();
        var verdict = verdict(result.official());
        var own = own(result);
        var rows = new ArrayList<>(row(
                indicator.objective(),
                indicator.name().vi() + own.vi(),
                decimalComma(indicator.target().asText()),
                printed(result.official()),
                verdict.vi()));
        var english = indicator.name().en().equals(indicator.name().vi())
                ? ""
                : indicator.name().en();
        rows.addAll(row("", english + own.en(), "", "", verdict.en()));
        rows.addAll(notes(SourceNotes.of(figures, indicator)));
        return rows;
    }

    private static List<String> rows(OtherRow other) {
        var asOf = other.asOf()
                .map(text -> new LocalizedText(" (" + text.vi() + ")", " (" + text.en() + ")"))
                .orElse(new LocalizedText("", ""));
        var verdict = other.verdict().words();
        var rows = new ArrayList<>(row(
                other.number(),
                other.name().vi() + asOf.vi(),
                other.target().vi(),
                other.result().vi(),
                verdict.vi()));
        rows.addAll(row("", other.name().en() + asOf.en(), "", other.result().en(), verdict.en()));
        rows.addAll(notes(other.notes()));
        return rows;
    }

    /** What is to be known of the sources behind a figure, under it. */
    private static List<String> notes(List<LocalizedText> notes) {
        var rows = new ArrayList<String>();
        for (var note : notes) {
            rows.addAll(row("!", note.vi()));
            rows.addAll(row("", note.en()));
        }
        return rows;
    }

    /** The last day that counts, of an objective that is not known as far as the report. */
    private LocalizedText own(IndicatorResult result) {
        var until = figures.behind(result).window().until();
        var last = until.minusDays(1);
        return until.equals(figures.window().until())
                ? new LocalizedText("", "")
                : new LocalizedText(" (đến hết ngày " + last + ")", " (up to the end of " + last + ")");
    }

    private String printed(Figure figure) {
        if (figure.state() != Figure.State.VALUE) {
            return NOTHING;
        }
        var fraction = figure.fraction();
        var percent = figures.catalogue().printing().percent(fraction).orElseThrow();
        return decimalComma(percent.toPlainString()) + "% (" + fraction.numerator() + "/" + fraction.denominator()
                + ")";
    }

    /** As Vietnamese writes decimals. */
    private static String decimalComma(String number) {
        return number.replace('.', ',');
    }

    private static LocalizedText verdict(Figure figure) {
        return switch (figure.state()) {
            case VALUE ->
                figure.met().orElse(false) ? new LocalizedText("Đạt", "Met") : new LocalizedText("Chưa đạt", "Not met");
            case NOT_YET_DONE -> new LocalizedText("Chưa thực hiện", "Not yet done");
            case NO_DATA -> new LocalizedText("Chưa có số liệu", "No data");
        };
    }

    private static List<String> row(String... cells) {
        return COLUMNS.row(cells);
    }
}
