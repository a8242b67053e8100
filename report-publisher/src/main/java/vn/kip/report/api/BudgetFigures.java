package vn.kip.report.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.budget.Budget;
import vn.kip.domain.indicator.IndicatorResult;

/**
 * What an objective can still bear, in whole cases; the same fields as in a snapshot.
 *
 * @param lacking by how many failures the target is missed as of now
 * @param bearable null where nothing can be expected, or the target is missed even without a failure
 * @param needed null where no number of successes suffices
 * @param missesOn null where the target is not missed before the end, or is missed already
 */
record BudgetFigures(
        String standing,
        long lacking,
        long expected,
        @Nullable Long bearable,
        @Nullable Long needed,
        @Nullable LocalDate missesOn) {

    static BudgetFigures of(Budget budget, IndicatorResult result) {
        var bearable = budget.bearable();
        var needed = budget.needed();
        return new BudgetFigures(
                budget.standing().name(),
                result.indicator().target().lacking(result.official().fraction()),
                budget.expected(),
                bearable.isPresent() ? bearable.getAsLong() : null,
                needed.isPresent() ? needed.getAsLong() : null,
                budget.missesOn().orElse(null));
    }
}
