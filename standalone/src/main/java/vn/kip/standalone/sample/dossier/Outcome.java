package vn.kip.standalone.sample.dossier;

/**
 * How a dossier is counted in the period.
 *
 * @param population whether it is among the period's dossiers
 * @param current its verdict by the due date as last changed
 * @param original its verdict by the due date before any change
 */
public record Outcome(Population population, Verdict current, Verdict original) {

    /** To what part of a period's dossiers one belongs. */
    public enum Population {
        /** Received in the period. */
        NEW,
        /** Received before the period and not ended before it. */
        CARRIED_OVER,
        ENDED_BEFORE,
        RECEIVED_AFTER,
        /** Submitted only, or rejected at intake. */
        NOT_ACCEPTED;

        /** Whether it belongs into the period's form. */
        public boolean counted() {
            return this == NEW || this == CARRIED_OVER;
        }
    }

    /** What becomes of a dossier by the end of the period, held against a due date. */
    public enum Verdict {
        /** Ended on a day before the due day. */
        EARLY,
        /** Ended on the due day, not after the hour. */
        KEPT,
        /** Ended on the due day, after the hour: late to the second, on time by the day. */
        HOUR_MISSED,
        /** Ended on a day after the due day. */
        LATE,
        /** Open, and due later or waiting for papers. */
        PENDING,
        /** Open, with the due day past. */
        OVERDUE,
        /** Ended without ever having a due date. */
        UNDATED_RESOLVED,
        /** Open, without a due date. */
        UNDATED_PENDING;

        public boolean undated() {
            return this == UNDATED_RESOLVED || this == UNDATED_PENDING;
        }

        /** Whether the promise is broken, to the second. */
        public boolean late() {
            return this == HOUR_MISSED || this == LATE || this == OVERDUE;
        }
    }

    /** Received in the period, with the same verdict by both due dates. */
    static Outcome received(Verdict verdict) {
        return new Outcome(Population.NEW, verdict, verdict);
    }

    static Outcome received(Verdict current, Verdict original) {
        return new Outcome(Population.NEW, current, original);
    }

    /** Carried over, with the same verdict by both due dates. */
    static Outcome carriedOver(Verdict verdict) {
        return new Outcome(Population.CARRIED_OVER, verdict, verdict);
    }

    static Outcome carriedOver(Verdict current, Verdict original) {
        return new Outcome(Population.CARRIED_OVER, current, original);
    }

    /** Not among the period's dossiers; the verdict only says what it is like. */
    static Outcome outside(Population population) {
        return new Outcome(population, Verdict.EARLY, Verdict.EARLY);
    }
}
