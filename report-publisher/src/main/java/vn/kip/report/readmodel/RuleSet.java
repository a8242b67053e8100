package vn.kip.report.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.wire.RuleSetState;
import vn.kip.domain.wire.RuleSetState.Stage;
import vn.kip.domain.wire.Topics;

/**
 * A set of counting rules that there are cells of.
 *
 * @param number of its part of the table of cells
 * @param application id of the aggregator that counts by it
 * @param since when it was first asked for
 * @param percent how much of the records was counted by it when that was last looked at
 * @param excerpt what its rules are read from, null when it is not known
 */
public record RuleSet(
        int number,
        String application,
        Instant since,
        int percent,
        Stage stage,
        @Nullable String excerpt) {

    /** How a set stands among the others; {@code shown} and {@code wanted} are the numbers of those that are. */
    static Stage stage(int number, int shown, int wanted, boolean removing) {
        if (number == shown) {
            return Stage.SHOWN;
        }
        if (number == wanted) {
            return Stage.BUILDING;
        }
        return removing ? Stage.REMOVING : Stage.KEPT;
    }

    /** What people call it: the digits that end the id of its aggregator. */
    public String id() {
        return Topics.rulesId(application);
    }

    /** The topic of its cells. */
    public String topic() {
        return Topics.cells(application);
    }

    public boolean is(Stage wanted) {
        return stage == wanted;
    }

    /** As it is told to the aggregator. */
    public RuleSetState state() {
        return new RuleSetState(stage, excerpt);
    }
}
