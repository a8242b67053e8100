package vn.kip.ingest.control;

/** What was asked for cannot be done with a source of this kind. */
public final class UnsupportedBySourceException extends RuntimeException {

    /**
     * Of a source.
     *
     * @param instead what can be done instead
     */
    public UnsupportedBySourceException(String source, String instead) {
        super("expected a source whose rows can be read again, found '" + source
                + "': this is not supported by this kind of source; " + instead);
    }
}
