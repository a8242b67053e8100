package vn.kip.report.api;

/** Asked from elsewhere, or through a server that asks for somebody else; nobody logs in to Kip. */
public final class NotFromThisMachineException extends RuntimeException {

    public NotFromThisMachineException() {
        super("expected a request from this machine, found one from elsewhere");
    }
}
