package vn.kip.ingest.source.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.kip.ingest.source.jdbc.JdbcPosition.Round;
import vn.kip.ingest.source.jdbc.JdbcPosition.RowKey;

class JdbcPositionTest {

    private static final LocalDateTime MARCH = LocalDateTime.of(2023, 3, 1, 10, 0, 0, 123_456_000);
    private static final Round ROUND =
            new Round(PageQuery.FLOOR, LocalDateTime.of(2023, 6, 1, 0, 0), Slice.CHANGED, null);

    @Test
    void goesOnInTheMiddleOfARound() {
        var position = JdbcPosition.start("m1", "local").after(ROUND, new RowKey(MARCH, "H1"));

        assertThat(position.text())
                .isEqualTo(
                        "{\"meaning\":\"m1\",\"clock\":\"local\",\"high\":\"2023-03-01T10:00:00.123456\",\"whole\":null,\"round\":"
                                + "{\"since\":\"1970-01-02T00:00:00\",\"upTo\":\"2023-06-01T00:00:00\",\"slice\":\"CHANGED\","
                                + "\"key\":{\"updated\":\"2023-03-01T10:00:00.123456\",\"id\":null}}}");
        assertThat(JdbcPosition.resume(position.text(), "m1"))
                .isEqualTo(JdbcPosition.start("m1", "local").after(ROUND, new RowKey(MARCH, null)));
    }

    @Test
    void readsRowsInTheOrderOfTheirIdsFromTheFirstAgain() {
        var ids = ROUND.turnedTo(Slice.ALL);
        var position = JdbcPosition.start("m1", "none").after(ids, new RowKey(null, "H1"));

        assertThat(position.text()).doesNotContain("H1");
        assertThat(JdbcPosition.resume(position.text(), "m1"))
                .isEqualTo(JdbcPosition.start("m1", "none").in(ids));
    }

    @Test
    void knowsTheLatestChangeBetweenTwoRounds() {
        var position = JdbcPosition.start("m1", "UTC")
                .after(ROUND, new RowKey(MARCH, "H1"))
                .atRest(null);

        assertThat(JdbcPosition.resume(position.text(), "m1")).isEqualTo(position);
        assertThat(position.high()).isEqualTo(MARCH);
    }

    @Test
    void beginsAnewWithAnotherMeaningOrAnotherClock() {
        var position = JdbcPosition.start("m1", "local").after(ROUND, new RowKey(MARCH, "H1"));

        assertThat(JdbcPosition.resume(position.text(), "m2")).isEqualTo(JdbcPosition.start("m2", ""));
        assertThat(position.on("UTC")).isEqualTo(JdbcPosition.start("m1", "UTC"));
        assertThat(position.on("local")).isEqualTo(position);
    }

    @Test
    void neverGoesBackBehindTheLatestChange() {
        var late = JdbcPosition.start("m1", "local").after(ROUND, new RowKey(MARCH, "H1"));

        assertThat(late.after(ROUND, new RowKey(MARCH.minusMinutes(5), "H2")).high())
                .isEqualTo(MARCH);
        assertThat(late.after(ROUND, new RowKey(null, "H3")).high()).isEqualTo(MARCH);
        assertThat(late.after(ROUND, null).high()).isEqualTo(MARCH);
    }
}
