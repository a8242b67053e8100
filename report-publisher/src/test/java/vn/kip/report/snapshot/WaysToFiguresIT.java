package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.Messages;
import vn.kip.report.fixture.Population;
import vn.kip.report.fixture.TestReadModel;
import vn.kip.report.recount.GroupFigure;

/** Cells on one side, plain SQL over the records on the other: they agree on every number, whatever the records. */
class WaysToFiguresIT {

    private static final int DOSSIERS = 400;

    /** A0 is given to another unit; A1 is renamed to a code that nobody uses; A9 is known for a month, A2 not at all. */
    private static final String UNITS = """
            id,code,name,level,parent,validFrom,validTo,successor
            ,T,Tỉnh,PROVINCE,,,,
            ,A0,A,COMMUNE,T,,2023-02-28,A1
            ,A0,B,COMMUNE,T,2023-03-01,,
            one,a1,C,COMMUNE,T,,2023-04-14,
            one,H33.1,C,COMMUNE,T,2023-04-15,,
            ,A9,D,COMMUNE,,2023-01-15,2023-02-14,"A0, T"
            """;

    /** Both undated dossiers and petitions have a figure {@code received}. */
    private static final int SHARED_NAMES = 1;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreeOnEveryFigureOfEveryGroup(long seed) {
        var catalogue = catalogue(seed);
        var population = Population.of(seed, DOSSIERS);
        try (var model = new TestReadModel(catalogue)) {
            var messages = new Messages();
            var shuffled = new ArrayList<>(population);
            shuffled.addAll(population.subList(0, population.size() / 10));
            Collections.shuffle(shuffled, new Random(seed));
            model.readModel().write(messages.versions(shuffled));
            model.readModel().write(messages.cells(DumbCells.of(catalogue.rules(), population)));

            var first = LocalDate.of(2022, 12, 15);
            for (var day = first; day.isBefore(LocalDate.of(2023, 6, 20)); day = day.plusDays(37)) {
                agree(model, window(PeriodCalendar.DECREE_09_2019, "2023-H1", day.plusDays(seed)));
            }
            agree(model, window(PeriodCalendar.CALENDAR, "2023-02", LocalDate.of(2023, 2, 11)));
            agree(model, window(PeriodCalendar.CALENDAR, "2023", LocalDate.of(2024, 1, 1)));
        }
    }

    private static Catalogue catalogue(long seed) {
        return switch ((int) seed % 5) {
            case 0 -> Catalogues.withUnits(UNITS, "");
            case 1 -> Catalogues.of(Catalogues.CLOSED_SCALE_AND_LIMITS);
            case 2 -> Catalogues.of(Catalogues.withLimits(""));
            case 3 -> Catalogues.of(Catalogues.withLimits("supplement: SUBTRACT\ndueTime: END_OF_DAY"));
            default -> Catalogues.fiveObjectives();
        };
    }

    @Test
    void haveDossiersThatAreDueByALimitInThePopulationsThatTheyAreComparedOn() {
        try (var model = new TestReadModel(Catalogues.of(Catalogues.withLimits("")))) {
            model.readModel().write(new Messages().versions(Population.of(2, DOSSIERS)));

            var found = notZero(
                    model.recount().of(window(PeriodCalendar.DECREE_09_2019, "2023-H1", LocalDate.of(2023, 5, 1))));

            assertThat(found.keySet())
                    .extracting(GroupFigure::figure)
                    .contains("received", "received_by_limit", "resolved_by_limit");
        }
    }

    @Test
    void haveEveryFigureInThePopulationsThatTheyAreComparedOn() {
        var catalogue = Catalogues.of(Catalogues.CLOSED_SCALE_AND_LIMITS);
        try (var model = new TestReadModel(catalogue)) {
            model.readModel().write(new Messages().versions(Population.of(1, DOSSIERS)));

            var found = notZero(
                    model.recount().of(window(PeriodCalendar.DECREE_09_2019, "2023-H1", LocalDate.of(2023, 5, 1))));

            // 11 columns by 4 rules and 2 undated; 2 of slips, 12 of petitions, 2 of postings, 2 of audits
            assertThat(found.keySet()).extracting(GroupFigure::figure).satisfies(names -> assertThat(
                            names.stream().distinct())
                    .hasSize(44 + 2 + 2 + 12 + 2 + 2 - SHARED_NAMES));
        }
    }

    private static PeriodWindow window(PeriodCalendar calendar, String code, LocalDate asOf) {
        return PeriodWindow.asOf(calendar, calendar.period(code), asOf);
    }

    private static void agree(TestReadModel model, PeriodWindow window) {
        model.transaction().executeWithoutResult(status -> {
            var tallies = model.rollUp().tallies(window);
            assertThat(notZero(model.recount().of(window)))
                    .as(window.toString())
                    .isEqualTo(CellFigures.of(tallies));
            var outcomes = model.outcomes().of(window);
            var figures = model.rollUp().figures(window, Map.of(window, tallies));
            assertThat(new Gates().forms(figures).breakdowns(figures.results()).failures())
                    .as(window.toString())
                    .isEmpty();
            figures.records().forEach((kind, counts) -> assertThat(
                            Objects.requireNonNull(outcomes.get(kind)).counts())
                    .as(kind + " " + window)
                    .isEqualTo(counts));
        });
    }

    private static SortedMap<GroupFigure, Long> notZero(SortedMap<GroupFigure, Long> figures) {
        var kept = new TreeMap<>(figures);
        kept.values().removeIf(value -> value == 0);
        return kept;
    }
}
