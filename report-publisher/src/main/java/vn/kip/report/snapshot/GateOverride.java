package vn.kip.report.snapshot;

/**
 * Somebody's decision that a report is published in spite of a check that fails. It covers all failures of one gate, each of which
 * stands in the snapshot beside the reason.
 *
 * @param by name of the person who answers for it, and if they like their office
 */
public record GateOverride(GateFailure.Gate gate, String reason, String by) {

    /** Characters of a reason; a shorter one says nothing that could be read later. */
    public static final int SHORTEST_REASON = 15;

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 200;

    /**
     * Checks what has to be said.
     *
     * @throws IllegalArgumentException when the reason is too short or too long, or nobody is named
     */
    public GateOverride {
        reason = reason.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        by = by.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason: expected a reason of " + SHORTEST_REASON + " to "
                    + LONGEST_REASON + " characters, found " + reason.length() + " characters");
        }
        if (by.isEmpty() || by.length() > LONGEST_NAME || by.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("by: expected the name of a person on one line of at most "
                    + LONGEST_NAME + " characters, found " + by.length() + " characters");
        }
    }
}
