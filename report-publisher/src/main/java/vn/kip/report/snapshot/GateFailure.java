package vn.kip.report.snapshot;

/**
 * A check that did not hold, and so kept a snapshot from being published.
 *
 * @param gate which check
 * @param figure what was compared: figure and group, for example {@code resolvedLate INSTANT_CURRENT of agency A, sector S,
 *     channel ONLINE}
 * @param expected the number by the one way
 * @param found the number by the other way
 */
public record GateFailure(Gate gate, String figure, String expected, String found) {

    /** What has to hold before a snapshot may be published. */
    public enum Gate {
        /** The figures of the cells are those of a recount over the records. */
        RECOUNT,
        /** The parts of each breakdown add up to the whole. */
        BREAKDOWN,
        /** The identities of form II.06a hold and no column is negative. */
        FORM,
        /** Every row pulled was counted, unchanged, superseded or rejected, and nothing is on its way. */
        CONSERVATION,
        /** Each required source was read, and is not older than it may be. */
        STALE,
        /** Each source that must cover the period does. */
        COVERAGE,
        /** The figures are counted by the rules of {@code kip.yml}, which they are read with. */
        RULES,
        /** Form II.06a is that of the portal, if one was handed over for the whole period. */
        PORTAL;

        /** Whether it compares figures with each other, so that they contradict each other where it fails. */
        public boolean isOfFigures() {
            return this == RECOUNT || this == BREAKDOWN || this == FORM || this == RULES;
        }
    }

    /** One line for people. */
    public String message() {
        return gate + ": " + figure + ": expected " + expected + ", found " + found;
    }
}
