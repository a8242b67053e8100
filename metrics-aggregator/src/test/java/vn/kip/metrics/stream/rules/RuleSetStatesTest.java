package vn.kip.metrics.stream.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kip.domain.wire.RuleSetState;
import vn.kip.domain.wire.RuleSetState.Stage;

class RuleSetStatesTest {

    private static final String OWN = "kip-metrics-b";

    @Test
    void countsTheOwnRulesAloneWhereNothingHasBeenTold() {
        var states = new RuleSetStates(Map.of());

        assertThat(states.mustWait(OWN)).isFalse();
        assertThat(states.beginsAnew(OWN)).isFalse();
        assertThat(states.shownBeside(OWN)).isEmpty();
        assertThat(states.removedBeside(OWN)).isEmpty();
    }

    @Test
    void countsTheRulesThatAreShownBesideItsOwn() {
        var states = states(Map.of("kip-metrics-a", Stage.SHOWN, OWN, Stage.BUILDING, "kip-metrics-c", Stage.KEPT));

        assertThat(states.shownBeside(OWN)).contains("kip-metrics-a");
        assertThat(states.excerpt("kip-metrics-a")).contains("survey: {}");
    }

    @Test
    void countsNothingBesideOnceItsOwnAreShown() {
        assertThat(states(Map.of("kip-metrics-a", Stage.KEPT, OWN, Stage.SHOWN)).shownBeside(OWN))
                .isEmpty();
    }

    @Test
    void waitsForARemovalAndBeginsAnewAfterIt() {
        assertThat(states(Map.of(OWN, Stage.REMOVING)).mustWait(OWN)).isTrue();
        assertThat(states(Map.of(OWN, Stage.REMOVED)).mustWait(OWN)).isFalse();
        assertThat(states(Map.of(OWN, Stage.REMOVED)).beginsAnew(OWN)).isTrue();
    }

    @Test
    void clearsUpAfterOthersThatWereRemovedAndNeverAfterItself() {
        var states = states(Map.of("kip-metrics-c", Stage.REMOVED, OWN, Stage.REMOVED, "kip-metrics-d", Stage.KEPT));

        assertThat(states.removedBeside(OWN)).containsExactly("kip-metrics-c");
    }

    private static RuleSetStates states(Map<String, Stage> stages) {
        var states = new HashMap<String, RuleSetState>();
        stages.forEach((application, stage) -> states.put(application, new RuleSetState(stage, "survey: {}")));
        return new RuleSetStates(states);
    }
}
