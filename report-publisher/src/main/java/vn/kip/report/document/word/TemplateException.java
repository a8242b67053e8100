package vn.kip.report.document.word;

import org.jspecify.annotations.Nullable;

/** A template that cannot be used; the message names the place in it, what was expected there and what was found. */
public final class TemplateException extends RuntimeException {

    TemplateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
