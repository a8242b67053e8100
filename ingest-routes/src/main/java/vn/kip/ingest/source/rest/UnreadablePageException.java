package vn.kip.ingest.source.rest;

/** An answer that is not a page of rows. It cannot be left out, for then its rows would be lost: it is asked for again. */
final class UnreadablePageException extends RuntimeException {

    UnreadablePageException(String message) {
        super(message);
    }
}
