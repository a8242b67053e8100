package vn.kip.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.IndicatorResult.Part;

class SmallCellsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A 50/60 B 40/60, A B",
        // the few that reach it, and the few that do not
        "A 5/60 B 40/60, A B",
        "A 4/60 B 40/60, - -",
        "A 55/60 B 40/60, A B",
        "A 56/60 B 40/60, - -",
        "A 0/60 B 40/60, A B",
        "A 60/60 B 40/60, A B",
        "A 1/60 B 40/60, - -",
        // some of four are always few
        "A 0/4 B 40/60, - -",
        "A 0/5 B 40/60, A B",
        // a second one, so that the first cannot be had from the total: the part with the fewest
        "A 4/50 B 40/60 C 20/30, - B -",
        "A 4/50 B 20/30 C 20/30, - - C",
        // two are enough when together they are not few
        "A 4/20 B 3/20 C 40/60, - - C",
        "A 4/20 B 1/20 C 40/60, - - C",
        // and not when together they are
        "A 1/20 B 2/20 C 40/60 D 30/40, - - C -",
        "A 2/20 B 2/20 C 40/60 D 30/40, - - C -",
        "A 19/20 B 18/20 C 40/60 D 30/40, - - C -",
        // as often as it takes
        "A 1/20 B 0/30 C 0/40 D 20/60 E 20/70, - - - - E",
        // what cannot be protected is withheld altogether
        "A 3/50, -",
        "A 1/20 B 2/20, - -",
    })
    void withholdsSmallPartsAndAsManyMoreAsProtectThem(String parts, String shown) {
        var seen = SmallCells.DEFAULT.of(parts(parts)).stream()
                .map(part -> part.fraction().isPresent() ? part.key() : "-")
                .collect(Collectors.joining(" "));

        assertThat(seen).isEqualTo(shown);
    }

    @Test
    void showsWhatItShowsUnchangedAndInOrder() {
        assertThat(SmallCells.DEFAULT.of(parts("B 50/60 A 40/60")))
                .containsExactly(
                        new PublicPart("B", java.util.Optional.of(new Fraction(50, 60))),
                        new PublicPart("A", java.util.Optional.of(new Fraction(40, 60))));
        assertThat(SmallCells.DEFAULT.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("breakdowns")
    void leavesNothingSmallToBeWorkedOut(List<Part> parts) {
        var shown = SmallCells.DEFAULT.of(parts);

        var withheld = IntStream.range(0, parts.size())
                .filter(i -> shown.get(i).fraction().isEmpty())
                .mapToObj(i -> parts.get(i).fraction())
                .toList();
        shown.forEach(part -> part.fraction()
                .ifPresent(fraction -> assertThat(isSmall(fraction)).isFalse()));
        if (!withheld.isEmpty() && withheld.size() < parts.size()) {
            // what anybody gets by taking the shown parts from the total
            var rest = withheld.stream().reduce(new Fraction(0, 0), Fraction::plus);
            assertThat(withheld).hasSizeGreaterThan(1);
            assertThat(isSmall(rest)).isFalse();
        }
        if (parts.stream().noneMatch(part -> isSmall(part.fraction()))) {
            assertThat(withheld).isEmpty();
        }
    }

    static Stream<List<Part>> breakdowns() {
        var random = new Random(61_2018);
        return Stream.generate(() -> IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(i -> {
                            var counted = 1 + random.nextInt(25);
                            return new Part("P" + i, new Fraction(random.nextInt(counted + 1), counted));
                        })
                        .toList())
                .limit(500);
    }

    private static boolean isSmall(Fraction fraction) {
        var others = fraction.denominator() - fraction.numerator();
        return List.of(1L, 2L, 3L, 4L).contains(fraction.numerator())
                || List.of(1L, 2L, 3L, 4L).contains(others);
    }

    @Test
    void refusesASmallestCellThatProtectsNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmallCells(1))
                .withMessage("expected a smallest cell of at least 2, found 1");
        assertThat(new SmallCells(2).of(parts("A 2/4")))
                .allMatch(part -> part.fraction().isPresent());
    }

    private static List<Part> parts(String text) {
        var words = text.split("[ /]");
        return IntStream.range(0, words.length / 3)
                .mapToObj(i -> Arrays.copyOfRange(words, 3 * i, 3 * i + 3))
                .map(word -> new Part(word[0], new Fraction(Long.parseLong(word[1]), Long.parseLong(word[2]))))
                .toList();
    }
}
