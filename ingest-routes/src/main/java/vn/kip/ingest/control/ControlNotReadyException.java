package vn.kip.ingest.control;

/** The sources are not being pulled yet, or no longer. */
public final class ControlNotReadyException extends RuntimeException {

    public ControlNotReadyException() {
        super("expected the sources to be pulled, found that this is still starting or has been stopped");
    }
}
