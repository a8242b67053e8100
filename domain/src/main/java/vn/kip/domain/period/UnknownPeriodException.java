package vn.kip.domain.period;

/** A period code that no calendar knows. */
public final class UnknownPeriodException extends RuntimeException {

    UnknownPeriodException(String code) {
        super("expected a period such as 2023-H1, 2023-Q2, 2023-05, 2023-9M or 2023, found '" + code + "'");
    }
}
