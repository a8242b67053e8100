package vn.kip.domain.snapshot;

/** What was to be approved is not what stands there, or has been approved already. */
public final class ApprovalRefusedException extends RuntimeException {

    ApprovalRefusedException(String message) {
        super(message);
    }
}
