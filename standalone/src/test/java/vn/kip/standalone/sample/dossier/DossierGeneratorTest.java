package vn.kip.standalone.sample.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.standalone.sample.city.City;

class DossierGeneratorTest {

    private static final LocalDateTime START = LocalDateTime.of(2022, 12, 15, 0, 0);
    private static final LocalDateTime END = LocalDateTime.of(2023, 6, 15, 0, 0);

    private static final List<SampleDossier> DOSSIERS = new DossierGenerator(City.load(), new Dice(1)).generate(2_000);

    @Test
    void playsEachScenarioAsOftenAsItsWeightSays() {
        var played = DOSSIERS.stream()
                .collect(Collectors.groupingBy(dossier -> dossier.scenario().name(), Collectors.counting()));

        assertThat(Scenario.all().stream().mapToInt(Scenario::weight).sum()).isEqualTo(10_000);
        assertThat(played)
                .hasSize(Scenario.all().size())
                .containsEntry("early", 802L)
                .containsEntry("late", 32L);
    }

    @Test
    void givesEachDossierAnIdOfItsOwn() {
        assertThat(DOSSIERS)
                .extracting(SampleDossier::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("H33\\.911\\.\\d{2,5}-\\d{6}-\\d{4}"));
    }

    @Test
    void recordsEachStateLaterThanTheOneBeforeAndDifferent() {
        assertThat(DOSSIERS).allSatisfy(dossier -> {
            var states = dossier.states();
            IntStream.range(1, states.size()).forEach(i -> {
                assertThat(states.get(i).stamp()).isAfter(states.get(i - 1).stamp());
                assertThat(atSameTime(states.get(i))).isNotEqualTo(atSameTime(states.get(i - 1)));
            });
        });
    }

    private static DossierState atSameTime(DossierState state) {
        return new DossierState(
                START,
                state.status(),
                state.agency(),
                state.sector(),
                state.submitted(),
                state.received(),
                state.due(),
                state.completed(),
                state.refused(),
                state.returned(),
                state.papers());
    }

    @Test
    void hasAboutSixStatesADossier() {
        var states =
                DOSSIERS.stream().mapToInt(dossier -> dossier.states().size()).sum();

        assertThat(states / 2_000.0).isBetween(5.5, 6.5);
    }

    @Test
    void showsEveryStatusThereIs() {
        assertThat(DOSSIERS.stream()
                        .flatMap(dossier -> dossier.states().stream())
                        .map(DossierState::status))
                .contains(DossierStatus.values());
    }

    @Test
    void leavesTheOldCompletionInAReopenedDossier() {
        var last = one("reopened-and-overdue").lastState();

        assertThat(last.status()).isEqualTo(DossierStatus.IN_PROGRESS);
        assertThat(last.completed()).isBefore(END);
        assertThat(last.due()).satisfies(due -> assertThat(due.at()).isBefore(END));
    }

    @Test
    void extendsSilentlyOnlyAfterTheCutOff() {
        var states = one("extended-after-cut-off").states();
        var last = states.get(states.size() - 1);

        assertThat(last.stamp()).isAfterOrEqualTo(END);
        assertThat(last.papers()).isEmpty();
        assertThat(last.due()).satisfies(due -> assertThat(due.at()).isAfter(END));
        assertThat(states.get(states.size() - 2).due())
                .satisfies(due -> assertThat(due.at()).isBefore(END));
    }

    @Test
    void receivesAtTheVeryStartOrASecondBefore() {
        assertThat(one("received-at-the-start").lastState().received()).isEqualTo("2022-12-15T00:00:00");
        assertThat(one("received-before-the-start").lastState().received()).isEqualTo("2022-12-14T23:59:59");
        assertThat(one("ended-before-the-end").lastState().completed()).isEqualTo("2023-06-14T23:59:59");
        assertThat(one("ended-at-the-end").lastState().completed()).isEqualTo("2023-06-15T00:00:00");
    }

    @Test
    void dropsTheHourOfADueDateWithTheCompletion() {
        var last = one("hour-lost-at-the-end").lastState();
        var before = one("hour-lost-at-the-end").states().stream()
                .map(DossierState::due)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();

        assertThat(before.dayOnly()).isFalse();
        assertThat(last.due()).isEqualTo(new Promise(before.at(), true));
        assertThat(last.completed())
                .isAfter(before.at())
                .isBefore(before.at().toLocalDate().plusDays(1).atStartOfDay());
    }

    private SampleDossier one(String scenario) {
        return DOSSIERS.stream()
                .filter(dossier -> dossier.scenario().name().equals(scenario))
                .findFirst()
                .orElseThrow();
    }
}
