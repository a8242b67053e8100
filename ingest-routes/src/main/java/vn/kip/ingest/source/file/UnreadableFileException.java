package vn.kip.ingest.source.file;

import java.io.IOException;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.source.content.UnusableContentException;

/** A file that is not what it claims to be, as a whole or from some place on. Its message never quotes the file. */
final class UnreadableFileException extends Exception {

    private final String place;
    private final transient RowFault fault;

    UnreadableFileException(String place, String field, String found, String expected) {
        super("expected " + expected + ", found " + found);
        this.place = place;
        this.fault = new RowFault(Reason.UNREADABLE, field, found, expected);
    }

    /**
     * The failure of a reader as one of the file.
     *
     * @throws IOException the failure, where it is the disk's and not the file's
     */
    static UnreadableFileException at(String place, IOException failure) throws IOException {
        var unusable = UnusableContentException.in(failure);
        if (unusable == null) {
            throw failure;
        }
        return new UnreadableFileException(place, "", unusable.found(), unusable.expected());
    }

    /** Within the file; empty when the file as a whole is meant. */
    String place() {
        return place;
    }

    RowFault fault() {
        return fault;
    }
}
