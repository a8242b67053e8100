package vn.kip.ingest.source.file;

/** A file that nothing can be proposed for. Its message never quotes the file. */
public final class UnusableFileException extends RuntimeException {

    UnusableFileException(String expected, String found) {
        super("expected " + expected + ", found " + found);
    }
}
