package vn.kip.report.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.kip.domain.wire.RuleSetState.Stage;
import vn.kip.report.fixture.TestDatabase;

/** A database of the release that had the cells of one set of rules only. */
class RuleSetsMigrationIT {

    private static final String OLD = "kip-metrics-0000000a";
    private static final int VERSION = 5;

    @Test
    void takesTheCellsThatAreThereForThoseOfTheFirstSetAndShowsThem() {
        var database = TestDatabase.before(VERSION);
        var jdbc = new JdbcTemplate(database);
        jdbc.update("insert into loaded_cells (topic) values ('" + OLD + "-cells-changelog')");
        jdbc.update("insert into consumed_offset (topic, partition, next_offset) values ('" + OLD
                + "-cells-changelog', 0, 9)");
        jdbc.update("""
                insert into cell
                select 0, 'survey', date '2023-01-01' + n, 'A0', '', '', '-infinity', 2, 1,
                    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n, 0, 0
                from generate_series(1, 100) n
                """);

        TestDatabase.migrate(database, VERSION);

        var sets = new RuleSets(jdbc, new DataSourceTransactionManager(database));
        assertThat(sets.all()).singleElement().satisfies(set -> {
            assertThat(set.application()).isEqualTo(OLD);
            assertThat(set.stage()).isEqualTo(Stage.SHOWN);
            assertThat(set.excerpt()).isNull();
            assertThat(sets.cells(set)).isEqualTo(100);
        });
        assertThat(rated(jdbc)).isEqualTo(200);

        // the same rules again keep what is there, others begin beside it
        sets.want(OLD, "survey: {}");
        assertThat(sets.of(OLD).orElseThrow().excerpt()).isEqualTo("survey: {}");
        sets.want("kip-metrics-0000000b", "");
        assertThat(rated(jdbc)).isEqualTo(200);
        sets.show(sets.of("kip-metrics-0000000b").orElseThrow());
        assertThat(rated(jdbc)).isZero();
    }

    @Test
    void beginsWithNothingWhereThereWasNothing() {
        var database = TestDatabase.before(VERSION);
        TestDatabase.migrate(database, VERSION);

        var sets = new RuleSets(new JdbcTemplate(database), new DataSourceTransactionManager(database));

        assertThat(sets.all()).isEmpty();
        sets.want(OLD, "");
        assertThat(sets.all()).singleElement().satisfies(set -> assertThat(set.stage())
                .isEqualTo(Stage.SHOWN));
    }

    private static long rated(JdbcTemplate jdbc) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select coalesce(sum(rated), 0) from survey_cell", Long.class));
    }
}
