package vn.kip.report.document;

import java.util.Optional;
import vn.kip.report.snapshot.Snapshot;

/**
 * Which issue of a report a file is.
 *
 * @param revision of the snapshot
 * @param contentHash of the snapshot that the file shows
 * @param previousHash of the revision before, empty for the first
 */
record Issue(int revision, String contentHash, Optional<String> previousHash) {

    static Issue of(Snapshot snapshot) {
        return new Issue(snapshot.revision(), snapshot.contentHash(), Optional.ofNullable(snapshot.previousHash()));
    }
}
