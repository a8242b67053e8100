package vn.kip.domain.period;

/** A period code that the calendar does not know. */
public final class UnknownPeriodException extends RuntimeException {

    UnknownPeriodException(String expected, String code) {
        super("expected " + expected + ", found '" + code + "'");
    }
}
