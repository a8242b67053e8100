package vn.kip.metrics.stream.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kip.domain.wire.RuleSetState;
import vn.kip.domain.wire.RuleSetState.Stage;

/**
 * How the rule sets stand, by the application ids of their aggregators.
 *
 * <pre>
 *                     the own set                              another set
 * SHOWN               is counted                               is counted beside, if what its rules are is known
 * BUILDING, KEPT      is counted                               is left to stand
 * REMOVING            waits until that is done                 is left to stand
 * REMOVED             is counted from nothing                  its local folder goes
 * </pre>
 */
public record RuleSetStates(Map<String, RuleSetState> states) {

    public RuleSetStates {
        states = Map.copyOf(states);
    }

    private Stage stage(String application) {
        var state = states.get(application);
        return state == null ? Stage.BUILDING : state.stage();
    }

    /** Whether nobody may count by a set now. */
    public boolean mustWait(String application) {
        return stage(application) == Stage.REMOVING;
    }

    /** Whether what lies in local folders is of a time before the set was removed. */
    public boolean beginsAnew(String application) {
        return stage(application) == Stage.REMOVED;
    }

    /** The set whose figures are shown, when that is another than the own one. */
    public Optional<String> shownBeside(String own) {
        return states.keySet().stream()
                .filter(application -> !application.equals(own) && stage(application) == Stage.SHOWN)
                .findFirst();
    }

    /** What the rules of a set are read from. */
    public Optional<String> excerpt(String application) {
        return Optional.ofNullable(states.get(application)).map(RuleSetState::excerpt);
    }

    /** The sets of which nothing is to be left, without the own one. */
    public List<String> removedBeside(String own) {
        return states.keySet().stream()
                .filter(application -> !application.equals(own) && stage(application) == Stage.REMOVED)
                .sorted()
                .toList();
    }
}
