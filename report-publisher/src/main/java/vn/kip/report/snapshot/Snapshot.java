package vn.kip.report.snapshot;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.domain.snapshot.SnapshotState;

/**
 * The figures of a period as they were published: the exact text of {@code snapshot.json} and its place in the chain.
 *
 * @param revision 1 for the first of its report, one higher for each after it
 * @param json the document, ending with a line break
 * @param previousHash content hash of the revision before, null for the first
 * @param contentHash SHA-256, in hexadecimal digits, over the canonical form (RFC 8785) of the document without this hash
 * @param state where the report stands, of which this is the latest revision
 */
public record Snapshot(
        ReportKey report,
        int revision,
        String json,
        @Nullable String previousHash,
        String contentHash,
        SnapshotState state) {

    /** The document as it is written to a file. */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
