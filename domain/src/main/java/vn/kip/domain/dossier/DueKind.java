package vn.kip.domain.dossier;

import vn.kip.domain.limit.DueComparison;
import vn.kip.domain.limit.Reason;

/** How the due date of a source stands to the one of the limit, with by how many working days. */
public enum DueKind {
    EQUAL(Direction.NONE),
    /** The source gives less time; only days off lie between the two. */
    EARLIER_BY_DAYS_OFF(Direction.EARLIER),
    EARLIER_BY_1(Direction.EARLIER),
    EARLIER_BY_2_TO_5(Direction.EARLIER),
    EARLIER_BY_6_OR_MORE(Direction.EARLIER),
    /** The source gives more time; only days off lie between the two. */
    LATER_BY_DAYS_OFF(Direction.LATER),
    LATER_BY_1(Direction.LATER),
    LATER_BY_2_TO_5(Direction.LATER),
    LATER_BY_6_OR_MORE(Direction.LATER),
    /** The source gives no date, and the limit does. */
    MISSING(Direction.MISSING),
    /** The limit gives no date. */
    NOT_COMPARABLE(Direction.NONE);

    /** Which way a source differs from the limit. */
    public enum Direction {
        NONE,
        EARLIER,
        LATER,
        MISSING
    }

    private static final int FEW = 5;

    private final Direction direction;

    DueKind(Direction direction) {
        this.direction = direction;
    }

    public Direction direction() {
        return direction;
    }

    /** Whether it is a difference, to be listed. */
    public boolean differs() {
        return direction != Direction.NONE;
    }

    /** The kind of a comparison. */
    public static DueKind of(DueComparison comparison) {
        var days = comparison.workingDays();
        return switch (comparison.outcome()) {
            case EQUAL -> EQUAL;
            case SOURCE_EARLIER -> by(days, EARLIER_BY_DAYS_OFF, EARLIER_BY_1, EARLIER_BY_2_TO_5, EARLIER_BY_6_OR_MORE);
            case SOURCE_LATER -> by(days, LATER_BY_DAYS_OFF, LATER_BY_1, LATER_BY_2_TO_5, LATER_BY_6_OR_MORE);
            case NOT_COMPARABLE -> comparison.reason() == Reason.NO_SOURCE_DATE ? MISSING : NOT_COMPARABLE;
        };
    }

    private static DueKind by(int days, DueKind none, DueKind one, DueKind few, DueKind more) {
        if (days <= 1) {
            return days == 0 ? none : one;
        }
        return days <= FEW ? few : more;
    }
}
