package vn.kip.standalone.sample.answer;

import vn.kip.standalone.sample.dossier.Outcome;
import vn.kip.standalone.sample.dossier.Outcome.Verdict;

/** The four ways of holding the end of a dossier against its promise, by the names that Kip publishes them under. */
public enum Timing {
    INSTANT_CURRENT(true, true),
    DATE_CURRENT(false, true),
    INSTANT_ORIGINAL(true, false),
    DATE_ORIGINAL(false, false);

    private final boolean instant;
    private final boolean current;

    Timing(boolean instant, boolean current) {
        this.instant = instant;
        this.current = current;
    }

    /** The column of form II.06a, 8 to 10 or 12 to 13, in which a dossier with a due date ends up. */
    int column(Outcome outcome) {
        Verdict verdict = current ? outcome.current() : outcome.original();
        return switch (verdict) {
            case EARLY -> 8;
            case KEPT -> 9;
            case HOUR_MISSED -> instant ? 10 : 9;
            case LATE -> 10;
            case PENDING -> 12;
            case OVERDUE -> 13;
            case UNDATED_RESOLVED, UNDATED_PENDING ->
                throw new IllegalArgumentException("expected a dossier with a due date, found " + verdict);
        };
    }
}
