package vn.kip.report.document;

import java.util.ArrayList;
import java.util.List;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.wording.BreakdownTable;
import vn.kip.report.wording.FormTable;
import vn.kip.report.wording.Language;
import vn.kip.report.wording.Names;
import vn.kip.report.wording.ObjectiveRow;

/**
 * The annexes of a report and their numbers: one for each table of the dossiers, which run over pages, one for the tables
 * of all other objectives, one for form II.06a.
 */
final class Annexes {

    private static final LocalizedText OTHERS =
            new LocalizedText("Chi tiết các mục tiêu khác", "Other objectives in detail");
    private static final LocalizedText FORM = new LocalizedText(
            "Tình hình, kết quả giải quyết thủ tục hành chính (các cột của biểu II.06a/VPCP/KSTT)",
            "Administrative procedures: state and results (columns of form II.06a/VPCP/KSTT)");
    private static final List<String> TENS = List.of("", "X", "XX", "XXX");
    private static final List<String> ONES = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    private final List<Annex> annexes = new ArrayList<>();

    private Annexes() {}

    static List<Annex> of(ReportFigures figures, List<ObjectiveRow> objectives) {
        var annexes = new Annexes();
        var others = new ArrayList<Annex.Breakdown>();
        for (int i = 0; i < objectives.size(); i++) {
            var objective = objectives.get(i);
            var dossiers = countsDossiers(figures.results().get(i));
            for (var table : objective.breakdowns()) {
                if (!dossiers) {
                    others.add(new Annex.Breakdown(objective, table));
                } else if (table.again()) {
                    annexes.addToLast(new Annex.Breakdown(objective, table));
                } else {
                    annexes.add(title(objective, table), List.of(new Annex.Breakdown(objective, table)), List.of());
                }
            }
        }
        if (!figures.form06aTotal().equals(Form06a.EMPTY)) {
            annexes.add(FORM, List.of(), forms(figures));
        }
        if (!others.isEmpty()) {
            annexes.add(OTHERS, others, List.of());
        }
        return List.copyOf(annexes.annexes);
    }

    /** Roman, for 1 to 39: annexes are numbered so by the decree on documents. */
    static String roman(int number) {
        return TENS.get(number / 10) + ONES.get(number % 10);
    }

    private static boolean countsDossiers(IndicatorResult result) {
        return result.indicator().formula().kind() == RecordKind.DOSSIER;
    }

    private static List<FormTable> forms(ReportFigures figures) {
        var names = new Names(figures.catalogue());
        var forms = new ArrayList<FormTable>();
        forms.add(FormTable.of(Breakdown.SECTOR, figures.form06aBySector(), names));
        var rolledUp = figures.form06aRolledUp();
        forms.add(
                rolledUp.isEmpty()
                        ? FormTable.of(Breakdown.AGENCY, figures.form06aByAgency(), names)
                        : FormTable.asItWas(figures.form06aByAgency(), names));
        rolledUp.forEach((by, lines) -> forms.add(FormTable.of(by, lines, names)));
        return forms;
    }

    private static LocalizedText title(ObjectiveRow objective, BreakdownTable table) {
        return Language.both(
                in -> (in == Language.VI ? "Mục tiêu " : "Objective ") + objective.number() + " " + in.of(table.by()));
    }

    private void addToLast(Annex.Breakdown breakdown) {
        var last = annexes.remove(annexes.size() - 1);
        var breakdowns = new ArrayList<>(last.breakdowns());
        breakdowns.add(breakdown);
        annexes.add(new Annex(last.numeral(), last.title(), breakdowns, last.forms()));
    }

    private void add(LocalizedText title, List<Annex.Breakdown> breakdowns, List<FormTable> forms) {
        annexes.add(new Annex(roman(annexes.size() + 1), title, breakdowns, forms));
    }
}
