package vn.kip.domain.limit;

/** Why a due date cannot be recomputed, or not be compared. */
public enum Reason {
    /** The procedure has no time limit. */
    NO_LIMIT,
    /** The procedure has a time limit, in words that are not understood. */
    LIMIT_NOT_UNDERSTOOD,
    /** The procedure is in no list of limits. */
    PROCEDURE_NOT_LISTED,
    /** The clock has not started. */
    NOT_RECEIVED,
    /** The agency still waits for papers or a payment. */
    PAUSE_OPEN,
    /** A day lies outside the years for which the days off are known. */
    OUTSIDE_CALENDAR,
    /** The source promises nothing. */
    NO_SOURCE_DATE
}
