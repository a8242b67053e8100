package vn.kip.ingest.source.file;

/** A file that is to be read again and cannot be put back into its folder. */
final class FileNotPutBackException extends RuntimeException {

    FileNotPutBackException(String name) {
        super("expected a folder that takes " + name + " back, found another file of that name there, or a pattern that"
                + " does not take it");
    }
}
