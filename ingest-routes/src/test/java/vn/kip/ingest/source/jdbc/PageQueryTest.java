package vn.kip.ingest.source.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kip.ingest.source.jdbc.JdbcPosition.Round;
import vn.kip.ingest.source.jdbc.JdbcPosition.RowKey;

/** The text of the questions, as the databases get it. */
class PageQueryTest {

    private static final LocalDateTime SINCE = LocalDateTime.of(2023, 3, 1, 9, 50);
    private static final LocalDateTime UP_TO = LocalDateTime.of(2023, 6, 1, 12, 0);
    private static final LocalDateTime UPDATED = LocalDateTime.of(2023, 3, 2, 8, 0);
    private static final OffsetDateTime UPDATED_IN_UTC = UPDATED.atOffset(ZoneOffset.UTC);

    @Test
    void asksPostgresForChangesByAPairOfKeys() {
        var asked = asked(Dialect.POSTGRESQL, ColumnForm.OFFSET_TIME, ColumnForm.TEXT);

        assertThat(PageQuery.of(asked, round(Slice.CHANGED, null), 100))
                .isEqualTo(new PageQuery("""
                        select "status", "ID", "at" from (
                        select * from t -- all
                        ) q where "at" >= ? and "at" <= ? and "ID" is not null order by "at", "ID" limit 100""", List.of(SINCE.atOffset(ZoneOffset.UTC), UP_TO.atOffset(ZoneOffset.UTC))));
        var from = PageQuery.of(asked, round(Slice.CHANGED, new RowKey(UPDATED, "H1")), 101);
        assertThat(from.sql()).contains("where (\"at\", \"ID\") >= (?, ?) and \"at\" <= ?");
        assertThat(from.parameters()).containsExactly(UPDATED_IN_UTC, "H1", UP_TO.atOffset(ZoneOffset.UTC));
        var afterCrash = PageQuery.of(asked, round(Slice.CHANGED, new RowKey(UPDATED, null)), 100);
        assertThat(afterCrash.sql()).contains("where \"at\" >= ? and \"at\" <= ?");
        assertThat(afterCrash.parameters()).containsExactly(UPDATED_IN_UTC, UP_TO.atOffset(ZoneOffset.UTC));
    }

    @Test
    void asksMariaDbForChangesByTwoRangesInTheZoneOfTheSession() {
        var asked = asked(Dialect.MARIADB, ColumnForm.SESSION_TIME, ColumnForm.NUMBER);

        var from = PageQuery.of(asked, round(Slice.CHANGED, new RowKey(UPDATED, "9007199254740993")), 101);

        assertThat(from.sql())
                .contains("where (`at` > ? or (`at` = ? and `ID` >= ?)) and `at` <= ? and `ID` is not null");
        assertThat(from.parameters())
                .containsExactly(
                        UPDATED.plusHours(7),
                        UPDATED.plusHours(7),
                        new BigDecimal("9007199254740993"),
                        UP_TO.plusHours(7));
    }

    @Test
    void asksApartForRowsThatNoOrderOfChangesReaches() {
        var asked = asked(Dialect.POSTGRESQL, ColumnForm.LOCAL_TIME, ColumnForm.TEXT);

        var unstamped = PageQuery.of(asked, round(Slice.WITHOUT_STAMP, new RowKey(null, "H1")), 10);
        assertThat(unstamped.sql())
                .endsWith("where (\"at\" is null or \"at\" < ? or \"at\" > ?) and \"ID\" >= ?"
                        + " order by \"ID\" limit 10");
        assertThat(unstamped.parameters()).containsExactly(PageQuery.FLOOR, UP_TO.plusDays(1), "H1");
        assertThat(PageQuery.of(asked, round(Slice.WITHOUT_ID, null), 10).sql())
                .endsWith("where \"ID\" is null limit 10");
        assertThat(PageQuery.of(asked, round(Slice.ALL, null), 10).sql())
                .endsWith("where \"ID\" is not null order by \"ID\" limit 10");
    }

    @Test
    void quotesWhatNamesOfColumnsMayHold() {
        assertThat(Dialect.POSTGRESQL.quoted("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(Dialect.MARIADB.quoted("a`b")).isEqualTo("`a``b`");
    }

    private static Round round(Slice slice, @Nullable RowKey key) {
        return new Round(SINCE, UP_TO, slice, key);
    }

    private static PageQuery.Asked asked(Dialect dialect, ColumnForm updated, ColumnForm id) {
        var login = new JdbcSettings.Login(dialect, "", "", "", Duration.ofSeconds(1));
        var changes = new JdbcSettings.Changes("At", Duration.ZERO, Duration.ZERO);
        var settings = new JdbcSettings(login, "select * from t -- all", "id", changes, 100, "");
        var columns = new Columns(
                List.of(new Columns.Column("Status", "status", ColumnForm.TEXT)),
                new Columns.Column("id", "ID", id),
                new Columns.Column("At", "at", updated));
        return new PageQuery.Asked(settings, columns, ZoneOffset.ofHours(7));
    }
}
