package vn.kip.ingest.source.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.record.RecordKind;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.status.RowCounts;

class IntakeTest {

    private static final Instant NOW = Instant.parse("2023-06-05T08:30:00Z");

    @Test
    void cutsAPostIntoPortionsThatFollowEachOther() {
        var intake = new Intake("hook", () -> "{\"portions\":7}");

        var portions = new ArrayList<Portion>();
        intake.portions(post(2_001)).forEachRemaining(portions::add);

        assertThat(portions)
                .extracting(
                        portion -> portion.step().from(),
                        portion -> portion.step().to(),
                        portion -> portion.readings().size())
                .containsExactly(
                        tuple("{\"portions\":7}", "{\"portions\":8}", 1_000),
                        tuple("{\"portions\":8}", "{\"portions\":9}", 1_000),
                        tuple("{\"portions\":9}", "{\"portions\":10}", 1));
        assertThat(portions).allMatch(Portion::last);
        assertThat(portions).extracting(portion -> portion.step().first()).containsExactly(true, false, false);
    }

    @Test
    void countsTheRowsOfOnePostTogether() {
        var intake = new Intake("hook", () -> "");
        intake.portions(post(1));
        intake.delivered(new RowCounts(1, 0, 0));
        intake.portions(post(2));
        intake.delivered(new RowCounts(1, 2, 3));
        intake.delivered(new RowCounts(1, 0, 0));

        assertThat(intake.outcome()).isEqualTo(new RowCounts(2, 2, 3));
    }

    @Test
    void hasNothingToDeliverOfAnEmptyPost() {
        var intake = new Intake("hook", () -> "");

        assertThat(intake.portions(post(0))).isExhausted();
        assertThat(intake.outcome()).isEqualTo(RowCounts.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | {\"portions\":1}",
                "{\"portions\":41}   | {\"portions\":42}",
                "{\"page\":3}        | {\"portions\":1}",
                "not JSON            | {\"portions\":1}",
            })
    void goesOnFromAnyPosition(String stored, String next) {
        assertThat(PushPosition.after(stored)).isEqualTo(next);
    }

    private static Post post(int rows) {
        Reading reading = new Reading.Refused(
                new Rejection("hook", RecordKind.SURVEY, "row", "", Reason.BAD_VALUE, "So", "x", "y"), null);
        return new Post("post", NOW, List.copyOf(Collections.nCopies(rows, reading)));
    }
}
