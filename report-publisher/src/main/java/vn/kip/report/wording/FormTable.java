package vn.kip.report.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.organisation.Grouping;

/** Form II.06a: one line per sector, or per agency, and a total; its columns 3 to 13 in order. */
public record FormTable(LocalizedText heading, List<Line> lines, List<LocalizedText> total) {

    /** One sector or agency. */
    public record Line(int number, String code, LocalizedText name, List<LocalizedText> columns) {}

    public FormTable {
        lines = List.copyOf(lines);
        total = List.copyOf(total);
    }

    /** The form of these parts, in the order of the map. */
    public static FormTable of(Breakdown by, Map<String, Form06a> forms, Names names) {
        return of(Names.heading(by), by, forms, names);
    }

    /** The form of agencies as they were, where there are other views of the organisation. */
    public static FormTable asItWas(Map<String, Form06a> forms, Names names) {
        return of(UnitWords.headingAsItWas(), Breakdown.AGENCY, forms, names);
    }

    /** The form of agencies grouped otherwise. */
    public static FormTable of(Grouping grouping, Map<String, Form06a> forms, Names names) {
        return of(names.heading(grouping), Breakdown.AGENCY, forms, names);
    }

    private static FormTable of(LocalizedText heading, Breakdown by, Map<String, Form06a> forms, Names names) {
        var lines = new ArrayList<Line>();
        forms.forEach((code, form) -> lines.add(new Line(lines.size() + 1, code, names.of(by, code), columns(form))));
        var total = forms.values().stream().reduce(Form06a.EMPTY, Form06a::plus);
        return new FormTable(heading, lines, columns(total));
    }

    private static List<LocalizedText> columns(Form06a form) {
        return List.of(
                Share.number(form.c3()),
                Share.number(form.c4()),
                Share.number(form.c5()),
                Share.number(form.c6()),
                Share.number(form.c7()),
                Share.number(form.c8()),
                Share.number(form.c9()),
                Share.number(form.c10()),
                Share.number(form.c11()),
                Share.number(form.c12()),
                Share.number(form.c13()));
    }
}
