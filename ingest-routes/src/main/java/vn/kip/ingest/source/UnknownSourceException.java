package vn.kip.ingest.source;

import java.util.List;

/** A name that no source of {@code kip.yml} has. */
public final class UnknownSourceException extends RuntimeException {

    public UnknownSourceException(String found, List<String> names) {
        super("expected one of the sources " + String.join(", ", names) + ", found '" + found + "'");
    }
}
