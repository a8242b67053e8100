package vn.kip.report.rollup;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kip.domain.wire.Topics;
import vn.kip.report.figures.RulesChange;

/**
 * Whether the cells that are shown are counted by the rules of the catalogue.
 *
 * @param own id of the aggregator that counts by them
 */
record ShownRules(JdbcTemplate jdbc, String own) {

    /** Empty when they are. To be read in the transaction in which the cells are. */
    Optional<RulesChange> change() {
        return jdbc
                .query(
                        """
                        select shown.application, case when own.number = wanted then own.percent end as percent
                        from rules_in_use
                        join rule_set shown on shown.number = rules_in_use.shown
                        left join rule_set own on own.application = ?
                        where shown.application <> ?
                        """,
                        (row, index) -> new RulesChange(
                                Topics.rulesId(row.getString("application")),
                                Topics.rulesId(own),
                                row.getObject("percent", Integer.class)),
                        own,
                        own)
                .stream()
                .findFirst();
    }
}
