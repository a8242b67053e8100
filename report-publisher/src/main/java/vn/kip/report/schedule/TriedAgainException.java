package vn.kip.report.schedule;

/** A task that could not be done, for a reason that is known and told; it is tried again. It has no stack trace. */
public final class TriedAgainException extends RuntimeException {

    public TriedAgainException(String message) {
        super(message, null, false, false);
    }
}
