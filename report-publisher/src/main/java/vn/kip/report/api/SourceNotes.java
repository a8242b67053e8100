package vn.kip.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.source.Partial;
import vn.kip.report.figures.SourceState;

/**
 * What is to be known of the sources behind a figure; either list is left out when it is empty.
 *
 * @param partial sources that are not complete as far back as the figure counts
 * @param stale sources that are older than they may be
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SourceNotes(List<PartialSource> partial, List<StaleSource> stale) {

    /**
     * A source that is not complete.
     *
     * @param from the first day of which it has everything
     * @param part {@code PERIOD}: the period begins earlier; {@code CARRIED_OVER}: it has no opening balance
     */
    record PartialSource(String source, LocalDate from, String part) {}

    /**
     * A source that is old.
     *
     * @param lastSuccess null when it was never read
     * @param expectedAge in ISO 8601, null when nothing is said
     */
    record StaleSource(
            String source,
            @Nullable Instant lastSuccess,
            @Nullable String expectedAge) {}

    static SourceNotes of(List<Partial> partial, List<SourceState> stale) {
        return new SourceNotes(
                partial.stream()
                        .map(source -> new PartialSource(
                                source.source(), source.from(), source.part().name()))
                        .toList(),
                stale.stream()
                        .map(source -> new StaleSource(
                                source.source(),
                                source.lastPulledAt(),
                                source.terms()
                                        .expectedAge()
                                        .map(Duration::toString)
                                        .orElse(null)))
                        .toList());
    }
}
