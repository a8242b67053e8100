package vn.kip.report.figures;

/** A period that no report can be made of: unknown to its calendar, or with an as-of day before it begins. */
public final class UnusablePeriodException extends RuntimeException {

    public UnusablePeriodException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
