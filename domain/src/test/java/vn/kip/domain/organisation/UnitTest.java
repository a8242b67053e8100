package vn.kip.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // there from 10 to 19 January, and again from 1 to 9 March
        "2025-01-01, 2025-01-10, false",
        "2025-01-09, 2025-01-10, false",
        "2025-01-10, 2025-01-10, true",
        "2025-01-19, 2025-01-19, true",
        "2025-01-20, 2025-01-19, false",
        "2025-02-28, 2025-01-19, false",
        "2025-03-01, 2025-03-01, true",
        "2025-03-09, 2025-03-09, true",
        "2025-03-10, 2025-03-09, false",
        "2025-12-31, 2025-03-09, false",
    })
    void knowsTheDayNearestToOneOnWhichItExists(LocalDate day, LocalDate nearest, boolean exists) {
        var organisation = Units.csv(
                "id,code,name,validFrom,validTo", "u,b,U,2025-03-01,2025-03-09", "u,a,U,2025-01-10,2025-01-19");
        var unit = Units.unit(organisation, "u");

        assertThat(unit.nearestDay(day)).isEqualTo(nearest);
        assertThat(unit.existsOn(day)).isEqualTo(exists);
    }

    @Test
    void isSucceededBySomeUnit() {
        var day = LocalDate.of(2025, 7, 1);

        assertThat(new Succession(day, List.of("a")).isSplit()).isFalse();
        assertThat(new Succession(day, List.of("a", "b")).isSplit()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Succession(day, List.of()))
                .withMessage("expected a successor, found none");
    }
}
