package vn.kip.ingest.reread;

/** Rows that could not be read again; the message is free of personal data. */
final class RereadFailedException extends RuntimeException {

    RereadFailedException(String message) {
        super(message);
    }
}
