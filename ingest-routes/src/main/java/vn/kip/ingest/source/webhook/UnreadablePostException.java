package vn.kip.ingest.source.webhook;

/** A body that is not what it should be. The message says where, and never quotes it. */
final class UnreadablePostException extends RuntimeException {

    private final boolean tooMany;

    private UnreadablePostException(String message, boolean tooMany) {
        super(message);
        this.tooMany = tooMany;
    }

    static UnreadablePostException malformed(String message) {
        return new UnreadablePostException(message, false);
    }

    static UnreadablePostException tooManyRows(int most) {
        return new UnreadablePostException("expected at most " + most + " rows, found more", true);
    }

    /** Whether it could be read in parts. */
    boolean tooMany() {
        return tooMany;
    }
}
