package vn.kip.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.domain.settings.Setting;

class TargetTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0001%", "62.5%", "100%", "100.0000%"})
    void isAnyShareOverNoneUpToAll(String percent) {
        assertThat(target(percent).asText()).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "0.0000%", "100.0001%", "101%", "-1%", "95"})
    void isNoOther(String percent) {
        assertThatThrownBy(() -> target(percent))
                .hasMessage("kip.yml line 1, target: expected a share over 0% and up to 100%, such as 95%, found '"
                        + percent + "'");
    }

    @ParameterizedTest(name = "{0} of {1}: at least {2}, {3} lacking")
    @CsvSource({
        // 95 % of 20 are 19
        "18, 20, 19, 1",
        "19, 20, 19, 0",
        "20, 20, 19, 0",
        // 95 % of 62 are 58.9
        "0, 62, 59, 59",
        "0, 0, 0, 0",
    })
    void knowsHowManyItTakes(long numerator, long denominator, long least, long lacking) {
        assertThat(target("95%").leastOf(denominator)).isEqualTo(least);
        assertThat(target("95%").lacking(new Fraction(numerator, denominator))).isEqualTo(lacking);
    }

    private static Target target(String percent) {
        return Target.read(Setting.parse("kip.yml", "target: '" + percent + "'", name -> Optional.empty())
                .required("target"));
    }
}
