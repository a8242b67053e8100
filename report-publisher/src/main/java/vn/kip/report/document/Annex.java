package vn.kip.report.document;

import java.util.List;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.wording.BreakdownTable;
import vn.kip.report.wording.FormTable;
import vn.kip.report.wording.ObjectiveRow;

/**
 * A numbered part behind the signature that shows figures in more detail.
 *
 * @param numeral Roman, from I
 * @param breakdowns tables of objectives by their parts, each with the objective
 * @param forms tables in the columns of form II.06a
 */
record Annex(String numeral, LocalizedText title, List<Breakdown> breakdowns, List<FormTable> forms) {

    /** An objective's table by one breakdown. */
    record Breakdown(ObjectiveRow objective, BreakdownTable table) {}

    private static final int SHORT = 6;

    Annex {
        breakdowns = List.copyOf(breakdowns);
        forms = List.copyOf(forms);
    }

    /** Whether it is worth a page of its own. */
    public boolean isLong() {
        return !forms.isEmpty()
                || breakdowns.stream()
                                .mapToInt(part -> part.table().lines().size())
                                .sum()
                        > SHORT;
    }
}
