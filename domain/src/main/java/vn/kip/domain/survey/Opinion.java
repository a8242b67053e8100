package vn.kip.domain.survey;

/** What one rating says. */
public enum Opinion {
    SATISFIED,
    NOT_SATISFIED,
    /** "Don't know": leaves the denominator. */
    NONE,
    /** No level of the scale: the slip was not read as it was meant, and counts nowhere. */
    OUTSIDE_THE_SCALE
}
