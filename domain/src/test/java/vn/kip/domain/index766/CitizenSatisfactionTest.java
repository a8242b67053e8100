package vn.kip.domain.index766;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.indicator.Fraction;

class CitizenSatisfactionTest {

    @ParameterizedTest(name = "of {0}, {1} overdue, {2} dissatisfied, {3} petitions: {4} to {5}")
    @CsvSource({
        "100, 7, 3, 5, 85, 90", // 100 - 7 - 3 = 90, and 5 more at most
        "100, 7, 3, 0, 90, 90",
        "10, 7, 1, 2, 0, 2",
        "10, 7, 1, 3, 0, 2", // more petitions than dossiers are left
        "0, 0, 0, 4, 0, 0",
    })
    void liesBetweenNoPetitionAndEveryPetitionTakenOff(
            long dossiers, long overdue, long dissatisfied, long petitions, long atLeast, long atMost) {
        var citizens = new CitizenSatisfaction(dossiers, overdue, dissatisfied, petitions);

        assertThat(citizens.atLeast()).isEqualTo(new Fraction(atLeast, dossiers));
        assertThat(citizens.atMost()).isEqualTo(new Fraction(atMost, dossiers));
    }

    @Test
    void completesTheGroupThatMissesIt() {
        var citizens = new CitizenSatisfaction(100, 7, 3, 5);
        var missing = List.of(Component.PETITIONERS_SATISFIED, Component.CITIZENS_SATISFIED);

        var reading = new GroupReading(Group.SATISFACTION, List.of(), missing).with(citizens);

        assertThat(reading.missing()).containsExactly(Component.PETITIONERS_SATISFIED);
        assertThat(reading.computed()).singleElement().satisfies(one -> {
            assertThat(one.component()).isEqualTo(Component.CITIZENS_SATISFIED);
            assertThat(one.fraction()).isEqualTo(new Fraction(90, 100));
            assertThat(one.atLeast()).contains(new Fraction(85, 100));
        });
    }

    @Test
    void leavesOtherGroupsAsTheyAre() {
        var reading = new GroupReading(Group.DIGITISATION, List.of(), List.of(Component.DOSSIERS_DIGITISED));

        assertThat(reading.with(new CitizenSatisfaction(1, 0, 0, 0))).isSameAs(reading);
    }
}
