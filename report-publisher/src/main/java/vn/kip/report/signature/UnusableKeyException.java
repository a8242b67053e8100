package vn.kip.report.signature;

import org.jspecify.annotations.Nullable;

/** A key that cannot be signed with; the message says which and why, never its password. */
public final class UnusableKeyException extends RuntimeException {

    UnusableKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
