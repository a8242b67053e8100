package vn.kip.ingest.source.fetch;

/** A file could not be fetched. Its message is free of personal data, and it has no cause, for that may quote some. */
public final class FetchFailedException extends RuntimeException {

    public FetchFailedException(String message) {
        super(message);
    }

    /** Tells in words of our own what went wrong. */
    public static FetchFailedException of(Throwable failure) {
        return new FetchFailedException(FetchFailures.text(failure));
    }
}
