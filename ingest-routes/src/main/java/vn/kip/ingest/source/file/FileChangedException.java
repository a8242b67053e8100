package vn.kip.ingest.source.file;

/** A file was written to, replaced or taken away while it was read; what is there now is read at the next look. */
final class FileChangedException extends RuntimeException {

    FileChangedException(String name, String found) {
        super("expected " + name + " to stay as it is until it has been read, found " + found);
    }
}
