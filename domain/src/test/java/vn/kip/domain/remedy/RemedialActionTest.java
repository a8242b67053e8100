package vn.kip.domain.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.ReportingPeriod;

class RemedialActionTest {

    private static final ReportingPeriod FIRST_HALF = period("2023-H1");
    private static final ReportingPeriod SECOND_HALF = period("2023-H2");
    private static final ReportingPeriod YEAR = period("2023");
    private static final ReportingPeriod NEXT_FIRST_HALF = period("2024-H1");

    @Test
    void carriesAnOpenActionIntoEachReportUntilItIsDone() {
        var edits = List.of(
                edit("a-1", 1, FIRST_HALF, RemedyStatus.PLANNED),
                edit("a-1", 2, SECOND_HALF, RemedyStatus.IN_PROGRESS),
                edit("a-1", 3, NEXT_FIRST_HALF, RemedyStatus.DONE));

        assertThat(shown(FIRST_HALF, edits)).containsExactly("a-1 edit 1 since 2023-H1 PLANNED");
        assertThat(shown(SECOND_HALF, edits)).containsExactly("a-1 edit 2 since 2023-H1 IN_PROGRESS");
        assertThat(shown(YEAR, edits)).containsExactly("a-1 edit 2 since 2023-H1 IN_PROGRESS");
        assertThat(shown(NEXT_FIRST_HALF, edits)).containsExactly("a-1 edit 3 since 2023-H1 DONE");
        assertThat(shown(period("2024-H2"), edits)).isEmpty();
    }

    @Test
    void showsWhatIsDoneInTheReportItIsSaidForAndInNoneAfterIt() {
        var edits = List.of(
                edit("a-1", 1, FIRST_HALF, RemedyStatus.DONE), edit("a-2", 1, FIRST_HALF, RemedyStatus.CANCELLED));

        assertThat(shown(FIRST_HALF, edits))
                .containsExactly("a-1 edit 1 since 2023-H1 DONE", "a-2 edit 1 since 2023-H1 CANCELLED");
        assertThat(shown(SECOND_HALF, edits)).isEmpty();
    }

    @Test
    void tellsWhatIsCarriedOverFromWhatIsSaidForTheReportItself() {
        var action = RemedialAction.of(SECOND_HALF, List.of(edit("a-1", 1, FIRST_HALF, RemedyStatus.PLANNED)))
                .get(0);

        assertThat(action.carriedOver(SECOND_HALF)).isTrue();
        assertThat(action.entered()).isFalse();
        assertThat(action.carriedOver(FIRST_HALF)).isFalse();
    }

    @Test
    void knowsNothingOfLaterReports() {
        assertThat(shown(FIRST_HALF, List.of(edit("a-1", 1, SECOND_HALF, RemedyStatus.PLANNED))))
                .isEmpty();
        assertThat(shown(SECOND_HALF, List.of(edit("a-1", 1, YEAR, RemedyStatus.PLANNED))))
                .isEmpty();
    }

    @Test
    void isTheSameInWhateverOrderTheEditsCome() {
        var edits = new ArrayList<RemedyEdit>();
        for (int i = 1; i <= 11; i++) {
            edits.add(edit("a-" + i, 1, i % 2 == 0 ? FIRST_HALF : SECOND_HALF, RemedyStatus.PLANNED));
        }
        edits.add(edit("a-2", 2, SECOND_HALF, RemedyStatus.IN_PROGRESS));
        var expected = List.of("a-2", "a-4", "a-6", "a-8", "a-10", "a-1", "a-3", "a-5", "a-7", "a-9", "a-11");

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(edits, new Random(seed));
            assertThat(RemedialAction.of(SECOND_HALF, edits))
                    .extracting(RemedialAction::id)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void isLateOnceItsLastDayIsOverAndNothingIsDone() {
        var day = LocalDate.of(2023, 9, 30);
        var plan = new RemedyPlan("a", "x", "", day, RemedyStatus.PLANNED);

        assertThat(plan.isLate(day)).isFalse();
        assertThat(plan.isLate(day.plusDays(1))).isTrue();
        assertThat(new RemedyPlan("a", "x", "", day, RemedyStatus.DONE).isLate(day.plusDays(1)))
                .isFalse();
        assertThat(new RemedyPlan("a", "x", "", null, RemedyStatus.PLANNED).isLate(day))
                .isFalse();
    }

    private static List<String> shown(ReportingPeriod report, List<RemedyEdit> edits) {
        return RemedialAction.of(report, edits).stream()
                .map(action -> action.id() + " edit " + action.edit() + " since "
                        + action.since().code() + " " + action.plan().status())
                .toList();
    }

    private static RemedyEdit edit(String id, int number, ReportingPeriod report, RemedyStatus status) {
        return new RemedyEdit(
                id, number, report, new RemedyPlan("a", "x", "", null, status), "Chánh Văn phòng", Instant.EPOCH);
    }

    private static ReportingPeriod period(String code) {
        return PeriodCalendar.DECREE_09_2019.period(code);
    }
}
