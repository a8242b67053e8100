package vn.kip.ingest.source.content;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The content is not what it claims to be, or asks for too much. An {@link IOException}, so that it comes through the
 * parsers of libraries; unlike others it is not the fault of a disk, and comes again whenever the file is read.
 */
public final class UnusableContentException extends IOException {

    private final String found;
    private final String expected;

    public UnusableContentException(String found, String expected) {
        super("expected " + expected + ", found " + found);
        this.found = found;
        this.expected = expected;
    }

    /** The one that a library has wrapped into a failure of its own, null when there is none. */
    public static @Nullable UnusableContentException in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnusableContentException unusable) {
                return unusable;
            }
        }
        return null;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}
