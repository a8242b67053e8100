package vn.kip.embedded;

/** An embedded server did not start. The message says which, on what folder, and what to look at. */
public final class EmbeddedStartException extends RuntimeException {

    EmbeddedStartException(String message, Throwable cause) {
        super(message, cause);
    }

    EmbeddedStartException(String message) {
        super(message);
    }
}
