package vn.kip.report.snapshot;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be published, and where to.
 *
 * @param periodCode for example {@code 2023-H1}
 * @param calendar id of a calendar, null for the configured one
 * @param asOf days before it are known; null for the whole period
 * @param outDir where the files are written; made when it is missing
 */
public record PublicationRequest(
        String periodCode,
        @Nullable String calendar,
        @Nullable LocalDate asOf,
        Path outDir) {}
