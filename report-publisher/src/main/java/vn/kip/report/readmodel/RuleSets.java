package vn.kip.report.readmodel;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kip.domain.wire.RuleSetState.Stage;
import vn.kip.domain.wire.Topics;

/**
 * The sets of counting rules whose cells stand beside each other, and which of them is shown.
 *
 * <pre>
 * want ─► BUILDING ─ show ─► SHOWN ─ another is shown ─► KEPT ─ beginRemoval ─► REMOVING ─ finishRemoval ─► gone
 * </pre>
 *
 * <p>The first set of all is shown at once. From KEPT it goes back to BUILDING when it is wanted again. Wanted is the set
 * of the publisher that was started last: of two with different rules, only that one's can come to be shown, so they do
 * not switch back and forth.
 */
@Component
public class RuleSets {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RuleSets(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All of them, the oldest first. */
    public List<RuleSet> all() {
        return jdbc.query(
                """
                select number, application, since, percent, removing, excerpt, shown, wanted
                from rule_set cross join rules_in_use order by number
                """,
                (row, index) -> new RuleSet(
                        row.getInt("number"),
                        row.getString("application"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getInt("percent"),
                        RuleSet.stage(
                                row.getInt("number"),
                                row.getInt("shown"),
                                row.getInt("wanted"),
                                row.getBoolean("removing")),
                        row.getString("excerpt")));
    }

    /** That of an aggregator. */
    public Optional<RuleSet> of(String application) {
        return all().stream()
                .filter(set -> set.application().equals(application))
                .findFirst();
    }

    /**
     * Asks for a set: it will be shown when it has caught up. A publisher asks once, when it starts.
     *
     * @param excerpt what its rules are read from
     * @throws IllegalStateException when its removal has begun and has to be finished first
     */
    public void want(String application, String excerpt) {
        alone(() -> {
            if (of(application).filter(set -> set.is(Stage.REMOVING)).isPresent()) {
                throw new IllegalStateException("the removal of the rules of " + application + " is not finished");
            }
            jdbc.update("""
                    insert into rule_set (application, topic, excerpt) values (?, ?, ?)
                    on conflict (application) do update set excerpt = excluded.excerpt
                    """, application, Topics.cells(application), excerpt);
            var number = number(application);
            jdbc.query("select add_rule_set_cells(?)", row -> {}, number);
            jdbc.update("""
                    insert into rules_in_use (shown, wanted) values (?, ?)
                    on conflict (only_row) do update set wanted = excluded.wanted
                    """, number, number);
            return true;
        });
    }

    private int number(String application) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select number from rule_set where application = ?", Integer.class, application));
    }

    /** Notes how far a set has come. */
    public void progress(RuleSet set, int percent) {
        jdbc.update(
                "update rule_set set percent = ? where number = ? and percent <> ?", percent, set.number(), percent);
    }

    /**
     * Shows a set that has caught up. From the commit of this on, every reader sees its cells, and nobody any others.
     *
     * @return false when another is wanted by now, or it is shown already
     */
    public boolean show(RuleSet set) {
        return alone(() -> {
            var switched = jdbc.update(
                            "update rules_in_use set shown = wanted where wanted = ? and shown <> ?",
                            set.number(),
                            set.number())
                    == 1;
            if (switched) {
                progress(set, 100);
            }
            return switched;
        });
    }

    /**
     * Marks those that are only kept, for good: they will not be shown again.
     *
     * @throws RulesBeingBuiltException when one is wanted and not shown yet
     */
    public List<RuleSet> beginRemoval() {
        return alone(() -> {
            all().stream().filter(set -> set.is(Stage.BUILDING)).findFirst().ifPresent(building -> {
                throw new RulesBeingBuiltException(building);
            });
            jdbc.update("update rule_set set removing = true where number not in (select shown from rules_in_use)");
            return all().stream().filter(set -> set.is(Stage.REMOVING)).toList();
        });
    }

    /** Drops the cells of a set whose removal has begun. */
    public void finishRemoval(RuleSet set) {
        alone(() -> {
            if (of(set.application()).filter(found -> found.is(Stage.REMOVING)).isPresent()) {
                // in the order in which writers take them
                jdbc.update("delete from consumed_offset where topic = ?", set.topic());
                jdbc.update("delete from rule_set where number = ?", set.number());
                jdbc.execute("drop table cell_" + set.number());
            }
            return true;
        });
    }

    /** Tells how all of them stand, while nobody can change it. */
    public void tell(Consumer<List<RuleSet>> listener) {
        alone(() -> {
            listener.accept(all());
            return true;
        });
    }

    /** The number of cells of a set. */
    public long cells(RuleSet set) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from cell where rule_set = ?", Long.class, set.number()));
    }

    /** One at a time, of all publishers; readers do not wait. */
    private <T> T alone(Supplier<T> action) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.execute("lock table rules_in_use in share row exclusive mode");
            return action.get();
        }));
    }
}
