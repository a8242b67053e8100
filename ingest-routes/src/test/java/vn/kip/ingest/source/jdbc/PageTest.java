package vn.kip.ingest.source.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.source.jdbc.JdbcPosition.Round;

/** A page begins with rows that the one before had: those at its last key, as the database compares. */
class PageTest {

    private static final LocalDateTime AT = LocalDateTime.of(2023, 3, 1, 10, 0);
    private static final Round ROUND = new Round(PageQuery.FLOOR, AT, Slice.CHANGED, null);

    @Test
    void leavesOutTheRowsThatAreKnownAsOftenAsTheyAre() {
        var known = List.of(row("A", "1"), row("A", "1"));

        var page = Page.of(ROUND, List.of(row("A", "1"), row("A", "1"), row("A", "1"), row("B", "1")), 4, known, 2);

        assertThat(page.rows()).containsExactly(row("A", "1"), row("B", "1"));
        assertThat(page.endsSlice()).isFalse();
        assertThat(page.alike(known)).containsExactly(row("B", "1"));
    }

    @Test
    void keepsTheRowThatADatabaseTakesForEqualAndWeDoNot() {
        var known = List.of(row("a", "1"));

        var page = Page.of(ROUND, List.of(row("A", "2"), row("a", "1")), 3, known, 2);

        assertThat(page.rows()).containsExactly(row("A", "2"));
        assertThat(page.endsSlice()).isTrue();
    }

    @Test
    void remembersRowsOfOneKeyOverSeveralPages() {
        var known = List.of(row("A", "1"));

        var page = Page.of(ROUND, List.of(row("A", "1"), row("A", "2"), row("A", "3")), 3, known, 2);

        assertThat(page.alike(known)).containsExactly(row("A", "1"), row("A", "2"), row("A", "3"));
        assertThat(page.endsSlice()).isFalse();
    }

    @Test
    void isNotTheLastWhenKnownRowsAreGoneAndOthersFillTheirPlaces() {
        var page = Page.of(
                ROUND,
                List.of(row("B", "1"), row("C", "1"), row("D", "1")),
                4,
                List.of(row("A", "1"), row("A", "2")),
                2);

        assertThat(page.rows()).containsExactly(row("B", "1"), row("C", "1"));
        assertThat(page.endsSlice()).isFalse();
    }

    private static KeyedRow row(String id, String status) {
        return new KeyedRow(Row.of(Map.of("status", status)), AT, id);
    }
}
