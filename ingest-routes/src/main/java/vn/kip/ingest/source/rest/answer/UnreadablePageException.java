package vn.kip.ingest.source.rest.answer;

/** An answer that is not a page of rows. It cannot be left out, for then its rows would be lost: it is asked for again. */
public final class UnreadablePageException extends RuntimeException {

    public UnreadablePageException(String message) {
        super(message);
    }
}
