package vn.kip.report.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.indicator.Entry;
import vn.kip.domain.indicator.GaugedResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Printing;

/**
 * An objective that is no share of records: a count, a milestone or an average; the same fields as in a snapshot.
 *
 * @param value as printed, null where there is none
 * @param exact what {@code value} was rounded from, by name
 * @param document behind what was entered by hand, else null
 */
record OtherObjective(
        String id,
        String objective,
        LocalizedText name,
        String kind,
        String state,
        @Nullable BigDecimal value,
        SortedMap<String, String> exact,
        String target,
        @Nullable Boolean met,
        OffsetDateTime asOf,
        @Nullable String document,
        @JsonUnwrapped SourceNotes notes) {

    static OtherObjective of(GaugedResult result, Printing printing, OffsetDateTime asOf, SourceNotes notes) {
        var objective = result.indicator();
        var outcome = result.outcome();
        return new OtherObjective(
                objective.id(),
                objective.objective(),
                objective.name(),
                objective.kind().name(),
                outcome.state().name(),
                outcome.printed(printing).orElse(null),
                outcome.exact(),
                objective.targetText(),
                outcome.met().orElse(null),
                asOf,
                result.entry().map(Entry::document).orElse(null),
                notes);
    }
}
