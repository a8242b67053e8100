package vn.kip.report.snapshot;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be published, and where to.
 *
 * @param periodCode for example {@code 2023-H1}
 * @param calendar id of a calendar, null for the configured one
 * @param asOf days before it are known; null for the whole period
 * @param outDir where the files are written; made when it is missing
 * @param overrides gates in spite of which it is to be published this once, beside those that stand
 */
public record PublicationRequest(
        String periodCode,
        @Nullable String calendar,
        @Nullable LocalDate asOf,
        Path outDir,
        List<GateOverride> overrides) {

    public PublicationRequest {
        overrides = List.copyOf(overrides);
    }

    /** If all gates hold, or are overridden already. */
    public PublicationRequest(String periodCode, @Nullable String calendar, @Nullable LocalDate asOf, Path outDir) {
        this(periodCode, calendar, asOf, outDir, List.of());
    }

    /** The same in spite of gates. */
    public PublicationRequest inSpiteOf(List<GateOverride> gates) {
        return new PublicationRequest(periodCode, calendar, asOf, outDir, gates);
    }
}
