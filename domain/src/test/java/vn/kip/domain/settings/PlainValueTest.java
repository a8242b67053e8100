package vn.kip.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainValueTest {

    @Test
    void keepsNumbersAndTruthValuesApartFromTexts() {
        var setting = Setting.parse(
                "kip.yml",
                "{n: 5, q: '5', zero: 010, code: \"00\", t: true, yes: yes, day: 2023-01-01, v: '${V}', l: [1.5, {a: b}]}",
                name -> Optional.of("7"));

        assertThat(PlainValue.of(setting))
                .isEqualTo(Map.of(
                        "n", new BigDecimal(5),
                        "q", "5",
                        "zero", "010",
                        "code", "00",
                        "t", true,
                        "yes", "yes",
                        "day", "2023-01-01",
                        "v", "7",
                        "l", List.of(new BigDecimal("1.5"), Map.of("a", "b"))));
    }
}
