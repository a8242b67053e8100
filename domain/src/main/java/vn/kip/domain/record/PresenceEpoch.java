package vn.kip.domain.record;

/**
 * Which stay of a record in its source, and how much that source counts among several of one authority.
 *
 * <p>Written as one number, {@link Version#epoch()}, so that it comes before the stamp wherever versions are compared, in
 * Java and in SQL: any version of a source with a higher precedence outranks every version of one with a lower.
 *
 * @param precedence from 0 to {@link #MOST_PRECEDENCE}; the higher one decides
 * @param stay from 0: one higher each time a record that had vanished from its source is seen again
 */
public record PresenceEpoch(int precedence, int stay) {

    public static final int MOST_PRECEDENCE = 1_000;

    /** Part of what is stored; another number would set all versions of sources with a precedence back. */
    private static final int STAYS = 1_000_000;

    public PresenceEpoch {
        if (precedence < 0 || precedence > MOST_PRECEDENCE || stay < 0 || stay >= STAYS) {
            throw new IllegalArgumentException("expected a precedence from 0 to " + MOST_PRECEDENCE
                    + " and a stay from 0 to " + (STAYS - 1) + ", found " + precedence + " and " + stay);
        }
    }

    /** The two that a version's epoch is made of. */
    public static PresenceEpoch of(Version version) {
        return new PresenceEpoch(version.epoch() / STAYS, version.epoch() % STAYS);
    }

    /** The precedence of the source that a version was read from. */
    public static int precedenceOf(Version version) {
        return version.epoch() / STAYS;
    }

    /** As {@link Version#epoch()} holds it. */
    public int number() {
        return precedence * STAYS + stay;
    }

    /** The next stay, of a record that was gone. */
    public PresenceEpoch next() {
        return new PresenceEpoch(precedence, stay + 1);
    }
}
