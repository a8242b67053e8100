package vn.kip.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kip.domain.organisation.OrganisationView.AsItIsNow;
import vn.kip.domain.organisation.OrganisationView.AsItWas;

class RollUpLawTest {

    private static final int CODES = 17;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void preservesTotalsInEveryView(long seed) {
        var organisation = organisation(seed);
        var parts = parts(organisation, seed);
        var total = sum(parts);

        for (var view : views(organisation)) {
            assertThat(sum(RollUp.byUnit(parts, view, Long::sum))).isEqualTo(total);
            assertThat(sum(RollUp.byParent(parts, view, Long::sum))).isEqualTo(total);
            for (var level : List.of("PROVINCE", "DISTRICT", "COMMUNE", "WARD")) {
                assertThat(sum(RollUp.byLevel(parts, view, level, Long::sum))).isEqualTo(total);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void regroupsTheSameByUnitOnceAndTwice(long seed) {
        var organisation = organisation(seed);
        var parts = parts(organisation, seed);

        for (var view : views(organisation)) {
            var once = RollUp.byUnit(parts, view, Long::sum);
            assertThat(RollUp.byUnit(once, view, Long::sum)).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesToTheSameUnitInOneStepAndInMany(long seed) {
        var organisation = organisation(seed);
        for (var unit : organisation.units()) {
            for (int time = 1; time < RandomOrganisation.TIMES; time++) {
                var step = organisation.asItIsNow(unit, RandomOrganisation.start(time - 1));
                var day = RandomOrganisation.start(time);
                assertThat(organisation.asItIsNow(step, day)).isEqualTo(organisation.asItIsNow(unit, day));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameInAnyOrderOfTheFile(long seed) {
        var lines = new RandomOrganisation(seed).lines();
        var organisation = Units.csv(lines.toArray(String[]::new));
        var parts = parts(organisation, seed);

        Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
        var shuffled = Units.csv(lines.toArray(String[]::new));

        assertThat(shuffled.fingerprint()).isEqualTo(organisation.fingerprint());
        assertThat(parts(shuffled, seed)).isEqualTo(parts);
        var day = RandomOrganisation.start(RandomOrganisation.TIMES);
        assertThat(RollUp.byUnit(parts, new AsItIsNow(shuffled, day), Long::sum))
                .isEqualTo(RollUp.byUnit(parts, new AsItIsNow(organisation, day), Long::sum));
    }

    @Test
    void drawsOrganisationsWithEverythingThatCanHappen() {
        var units = seeds().boxed()
                .flatMap(seed -> organisation(seed).units().stream())
                .toList();

        assertThat(units)
                .anyMatch(unit -> unit.succession().filter(Succession::isSplit).isPresent());
        assertThat(units)
                .anyMatch(unit ->
                        unit.succession().filter(next -> !next.isSplit()).isPresent());
        assertThat(units).anyMatch(unit -> unit.history().parents().size() > 1);
        assertThat(units).anyMatch(unit -> unit.id().contains("@"));
    }

    private static Organisation organisation(long seed) {
        return Units.csv(new RandomOrganisation(seed).lines().toArray(String[]::new));
    }

    /** Values under the keys of 200 random codes and days, some of which no unit held. */
    private static Map<String, Long> parts(Organisation organisation, long seed) {
        var random = new Random(seed);
        var parts = new HashMap<String, Long>();
        for (int i = 0; i < 200; i++) {
            var code = RandomOrganisation.code(random.nextInt(CODES));
            var day = RandomOrganisation.start(0).plusDays(random.nextInt(4 * 365));
            parts.merge(organisation.asItWas(code, day).key(), 1L + random.nextInt(9), Long::sum);
        }
        return parts;
    }

    private static List<OrganisationView> views(Organisation organisation) {
        var views = new ArrayList<OrganisationView>();
        for (int time = 0; time <= RandomOrganisation.TIMES; time++) {
            for (LocalDate day : List.of(RandomOrganisation.start(time).minusDays(1), RandomOrganisation.start(time))) {
                views.add(new AsItWas(organisation, day));
                views.add(new AsItIsNow(organisation, day));
            }
        }
        return views;
    }

    private static long sum(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(value -> value).sum();
    }
}
