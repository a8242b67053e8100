package vn.kip.domain.period;

import vn.kip.domain.settings.Setting;

/**
 * By when the figures of a period are due, and how long they may still move; both reckoned from the cut-off.
 *
 * @param deadline of the report
 * @param provisional how long a report that has been made is provisional
 */
public record ClosingRules(Term deadline, Term provisional) {

    /**
     * Two working days (Decision 01/2023/QĐ-UBND of Khánh Hòa, article 4; Decree 09/2019/NĐ-CP, article 8.5, asks for at
     * least one between cut-off and report), and provisional as long.
     */
    public static final ClosingRules DEFAULT = new ClosingRules(new Term(2, true), new Term(2, true));

    /** Reads {@code deadline} and {@code provisionalUntil}; without the latter figures are provisional until the deadline. */
    static ClosingRules read(Setting periods) {
        var deadline = periods.child("deadline").map(Term::read).orElse(DEFAULT.deadline);
        return new ClosingRules(
                deadline, periods.child("provisionalUntil").map(Term::read).orElse(deadline));
    }

    /** The days of one period. */
    public Closing of(ReportingPeriod period, WorkingDays workingDays) {
        var cutOff = period.lastDay();
        return new Closing(cutOff, deadline.after(cutOff, workingDays), provisional.after(cutOff, workingDays));
    }
}
