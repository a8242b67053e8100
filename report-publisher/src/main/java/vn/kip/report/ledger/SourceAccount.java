package vn.kip.report.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.RecordKind;

/**
 * What became of all rows of one source and kind so far.
 *
 * @param lastSuccess when the source was last read, null when it never was
 */
public record SourceAccount(
        String source,
        RecordKind kind,
        Balance balance,
        @Nullable Instant lastSuccess) {

    /** Whether the other is of the same source and kind. */
    boolean isOfTheSame(SourceAccount other) {
        return source.equals(other.source) && kind == other.kind;
    }
}
