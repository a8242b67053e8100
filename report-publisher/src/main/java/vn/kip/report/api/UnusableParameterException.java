package vn.kip.report.api;

/** A parameter of a request that cannot be used. */
final class UnusableParameterException extends RuntimeException {

    UnusableParameterException(String message) {
        super(message);
    }
}
