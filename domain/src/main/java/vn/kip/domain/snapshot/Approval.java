package vn.kip.domain.snapshot;

import java.time.Instant;

/**
 * Someone stands for a revision. It names what was read by its hash, so that it can never come to mean another text.
 *
 * @param contentHash that of the revision, as {@code snapshot.json} says it
 * @param approver name of the person, and if they like their office
 */
public record Approval(int revision, String contentHash, String approver, Instant approvedAt) {

    /** Characters of a name and an office. */
    public static final int LONGEST_APPROVER = 200;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when nobody is named, or not on one line of at most 200 characters
     */
    public Approval {
        approver = approver.strip();
        if (approver.isEmpty()
                || approver.length() > LONGEST_APPROVER
                || approver.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("expected the name of a person on one line of at most "
                    + LONGEST_APPROVER + " characters, found " + approver.length() + " characters");
        }
    }
}
