package vn.kip.report.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.RecordKind;

/**
 * How a source stands.
 *
 * @param rejected rows that could not be read as records, each counted once however often it was pulled
 * @param lastPulledAt when it last handed over anything, null when it never did
 */
public record SourceState(
        String source,
        RecordKind kind,
        long rejected,
        @Nullable Instant lastPulledAt) {}
