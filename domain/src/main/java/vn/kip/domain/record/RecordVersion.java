package vn.kip.domain.record;

import org.jspecify.annotations.Nullable;

/**
 * The state of a record in one version: what travels on the topics of {@link RecordKind}.
 *
 * @param source the configured name of the source it was read from
 * @param position where in the source: a page and row, or a file and line
 * @param content null when the source no longer holds the record
 */
public record RecordVersion(
        RecordKey key,
        Version version,
        String source,
        String position,
        @Nullable RecordContent content) {

    public RecordVersion {
        if (content != null && content.kind() != key.kind()) {
            throw new IllegalArgumentException("expected a " + key.kind() + ", found a " + content.kind());
        }
    }
}
