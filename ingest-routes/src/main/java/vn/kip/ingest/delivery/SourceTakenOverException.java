package vn.kip.ingest.delivery;

/** Another process has delivered a source since we last did; going on from where we are would leave out or repeat rows. */
final class SourceTakenOverException extends RuntimeException {

    SourceTakenOverException(String source) {
        super("expected to be the only one to deliver the source " + source
                + ", found that another process has gone on with it: stop one of the two and restart the other");
    }
}
