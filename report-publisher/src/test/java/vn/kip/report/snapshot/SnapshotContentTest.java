package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.figures.RecordCounts;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.json.Json;
import vn.kip.report.recount.Outcomes;
import vn.kip.report.wording.SampleFigures;

class SnapshotContentTest {

    private static final Map<RecordKind, Outcomes.Result> NOTHING = Arrays.stream(RecordKind.values())
            .collect(Collectors.toMap(Function.identity(), kind -> new Outcomes.Result(RecordCounts.NONE, "")));

    @Test
    void holdsTheViewsOfTheOrganisationAndWhoIsNotInIt() {
        assertThat(content(SampleFigures.withUnits().build()))
                .contains("agencyRollUps", "AS_IT_WAS", "AS_IT_IS_NOW", "\"unlisted\": true");
    }

    @Test
    void hasNoFieldMoreWhereNoUnitsAreKnown() {
        assertThat(content(SampleFigures.firstHalfOf2023().build()))
                .contains("\"breakdowns\"")
                .doesNotContain("agencyRollUps", "unlisted", "ngoài danh sách");
    }

    @Test
    void saysWhatIsNotCompleteButNeverHowOldASourceIs() {
        var figures = SampleFigures.withIncompleteSources().build();

        assertThat(content(figures))
                .contains("\"partial\"", "\"form06aPartial\"", "\"from\": \"2023-03-01\"", "\"part\": \"CARRIED_OVER\"")
                .isEqualTo(content(figures.seenAt(Instant.parse("2033-01-01T00:00:00Z"))));
        assertThat(content(SampleFigures.firstHalfOf2023().build())).doesNotContain("artial");
    }

    private static String content(ReportFigures figures) {
        return Json.pretty(SnapshotContent.of(figures, NOTHING));
    }
}
