package vn.kip.report.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.wire.RuleSetState.Stage;

class RuleSetTest {

    @ParameterizedTest(name = "{0} of shown {1}, wanted {2}, removing {3}: {4}")
    @CsvSource({
        "1, 1, 1, false, SHOWN",
        "1, 1, 2, false, SHOWN",
        "2, 1, 2, false, BUILDING",
        "1, 2, 2, false, KEPT",
        "3, 1, 2, false, KEPT",
        "1, 2, 2, true, REMOVING",
        "1, 2, 3, true, REMOVING"
    })
    void standsAmongTheOthers(int number, int shown, int wanted, boolean removing, Stage stage) {
        assertThat(RuleSet.stage(number, shown, wanted, removing)).isEqualTo(stage);
    }
}
