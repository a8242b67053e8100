package vn.kip.ingest.mapping.field;

import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.RowFault;

/**
 * A field whose value cannot be used. It never leaves the mapping, which turns it into a rejection; it has no stack
 * trace, because a file of bad rows raises one for each of them.
 */
public final class UnusableFieldException extends RuntimeException {

    private final transient RowFault fault;

    public UnusableFieldException(Reason reason, String field, String found, String expected) {
        super(null, null, false, false);
        this.fault = new RowFault(reason, field, found, expected);
    }

    /** For a field that must not be empty and is. */
    public static UnusableFieldException missing(String field, String why) {
        return new UnusableFieldException(Reason.MISSING_FIELD, field, "nothing", why);
    }

    public RowFault fault() {
        return fault;
    }
}
