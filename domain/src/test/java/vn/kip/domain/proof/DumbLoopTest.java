package vn.kip.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.AsOf;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.Form06aTable;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.Indicator;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.indicator.Target;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.settings.Setting;

/** Fifty seeded populations: the cells and every figure made of them, against loops that share nothing with them. */
class DumbLoopTest {

    private static final int DAYS = 420;

    /** Long enough after the last receipt for everything that is promised to be over. */
    private static final int AFTERWARDS = 200;

    private static final int BEFORE = 60;
    private static final LocalizedText NAME = new LocalizedText("x", "x");
    private static final Target TARGET = new Target(new BigDecimal("62.5"));

    private record Case(int seed, Office office, int year, long first, List<RecordVersion> versions) {

        long horizon() {
            return first + DAYS + AFTERWARDS;
        }

        CountingRules rules() {
            return CountingRules.read(Setting.parse("kip.yml", office.yaml(), name -> Optional.empty()));
        }

        Population population() {
            return Population.of(office, versions, horizon());
        }
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 50);
    }

    /** Every fifth population lives around the summer of 2026, when the limit of petitions lapses. */
    private static Case of(int seed) {
        var year = seed % 5 == 0 ? 2026 : 2023;
        var first = DayNumber.of(year - 1, 11, 20);
        return new Case(seed, Office.ALL.get(seed % 3), year, first, Histories.of(seed, first, DAYS));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsEveryMeasureOnTheDayOfTheBookInAnyOrder(int seed) {
        var one = of(seed);
        var book = DayBook.of(one.office, one.population(), one.first - BEFORE, one.horizon());

        assertThat(new CountedCells(one.rules()).count(one.versions).lines()).isEqualTo(book);
        for (int order = 0; order < 2; order++) {
            assertThat(new CountedCells(one.rules()).count(shuffled(one, order)).lines())
                    .as("order %d", order)
                    .isEqualTo(book);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesEveryFigureOfEveryPeriodAndBreakdown(int seed) {
        var one = of(seed);
        var population = one.population();
        var cells = new CountedCells(one.rules()).count(shuffled(one, 0));
        var random = new Random(seed);

        for (var span : everySecond(Span.ofYear(one.year), seed)) {
            var asOf = asOf(span, random);
            var calendar = PeriodCalendar.ofId(span.calendar()).orElseThrow();
            var window = PeriodWindow.asOf(calendar, calendar.period(span.code()), LocalDate.ofEpochDay(asOf));
            for (var formula : Formula.values()) {
                var indicator = indicator(formula, span, random);
                var own = indicator.asOf().day();
                var ownDay = own == null ? asOf : Math.min(asOf, DayNumber.of(own));
                var shares = new Shares(one.office, population, span, span.known(ownDay));
                agree(indicator, rows(cells, indicator, window), window, shares);
            }
            agreeOnTheForm(
                    cells.rows(
                            RecordKind.DOSSIER,
                            window.period().start(),
                            window.until(),
                            window.period().end()),
                    new Shares(one.office, population, span, span.known(asOf)));
        }
    }

    @Test
    void hasEveryMeasureInThePopulationsThatItComparesOn() {
        var measures = new TreeSet<String>();
        seeds().limit(5).mapToObj(DumbLoopTest::of).forEach(one -> new CountedCells(one.rules())
                .count(one.versions)
                .lines()
                .keySet()
                .forEach(line -> measures.add(line.substring(0, line.indexOf('|')))));

        assertThat(measures)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Measure.values()).map(Enum::name).toList());
    }

    /** A population after the other takes the periods that the one before has left out. */
    private static List<Span> everySecond(List<Span> spans, int seed) {
        return IntStream.range(0, spans.size())
                .filter(i -> (i + seed) % 2 == 0)
                .mapToObj(spans::get)
                .toList();
    }

    /** Its end, a day after it, or any of its days; its first, as of which nothing is known, too. */
    private static long asOf(Span span, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> span.end();
            case 1 -> span.end() + 3;
            case 2 -> span.start();
            default -> span.start() + random.nextInt((int) (span.end() - span.start()));
        };
    }

    private static Indicator indicator(Formula formula, Span span, Random random) {
        var days = (int) (span.end() - span.start());
        var own = random.nextInt(3) > 0
                ? AsOf.REPORT
                : new AsOf(LocalDate.ofEpochDay(span.start() + 1 + random.nextInt(days)), Map.of());
        var dueBy = random.nextBoolean() ? null : LocalDate.ofEpochDay(span.start() + random.nextInt(days));
        var rule = TimingRule.values()[random.nextInt(4)];
        return new Indicator(
                "x", "02", NAME, TARGET, formula, rule, List.of(Breakdown.values()), dueBy, own, List.of(), List.of());
    }

    private static List<TallyRow> rows(CountedCells cells, Indicator indicator, PeriodWindow report) {
        var window = indicator.window(report);
        var span = indicator.formula().yearly() ? window.year() : window.period();
        return cells.rows(indicator.formula().kind(), span.start(), window.until(), span.end());
    }

    private static void agree(Indicator indicator, List<TallyRow> rows, PeriodWindow report, Shares shares) {
        var result = IndicatorResult.of(indicator, rows, indicator.window(report));
        var formula = indicator.formula();
        var rule = indicator.timing().name();
        var official = shares.of(formula.name(), rule);

        assertThat(result.official().fraction())
                .as("%s %s", formula, shares.span())
                .isEqualTo(fraction(official));
        assertThat(result.official().state().name() + " "
                        + result.official().met().orElse(null))
                .isEqualTo(answer(indicator, official, shares.until()));
        for (var variant : result.variants()) {
            var timing = variant.timing() == null ? rule : variant.timing().name();
            assertThat(variant.fraction())
                    .as("%s %s %s", variant.formula(), timing, shares.span())
                    .isEqualTo(fraction(shares.of(variant.formula().name(), timing)));
        }
        result.breakdowns().forEach((by, parts) -> assertThat(parts(parts))
                .as("%s by %s %s", formula, by, shares.span())
                .isEqualTo(
                        fractions(shares.parts(formula.name(), rule, formula.kind(), place -> place.get(index(by))))));
        assertThat(result.tiesOut()).as("%s %s", formula, shares.span()).isTrue();
    }

    /** NOT_YET_DONE is for audits alone; the target is 62.5 %, or five in eight. */
    private static String answer(Indicator indicator, Shares.Share share, long until) {
        if (share.all() == 0) {
            return "NO_DATA null";
        }
        var dueBy = indicator.dueBy();
        var overdue = dueBy != null && until > DayNumber.of(dueBy);
        if (indicator.formula().name().equals("AUDITED_OF_PROGRAMME") && share.of() == 0 && !overdue) {
            return "NOT_YET_DONE null";
        }
        return "VALUE " + (8 * share.of() >= 5 * share.all());
    }

    private static int index(Breakdown by) {
        return switch (by.name()) {
            case "AGENCY" -> 0;
            case "CHANNEL" -> 2;
            default -> 1;
        };
    }

    private static void agreeOnTheForm(List<TallyRow> rows, Shares shares) {
        for (var rule : TimingRule.values()) {
            var bySector = Form06aTable.of("sector", rows, rule, TallyRow::sector);
            var byAgency = Form06aTable.of("agency", rows, rule, TallyRow::agency);

            assertThat(Form06a.of(rows, rule)).isEqualTo(form(shares.form(rule.name(), Shares.ANYWHERE)));
            assertThat(bySector.lines()).isEqualTo(forms(shares, rule, 1));
            assertThat(byAgency.lines()).isEqualTo(forms(shares, rule, 0));
            assertThat(bySector.violated(byAgency)).isEmpty();
            assertThat(byAgency.violated(bySector)).isEmpty();
        }
    }

    private static SortedMap<String, Form06a> forms(Shares shares, TimingRule rule, int index) {
        var forms = new TreeMap<String, Form06a>();
        for (var key : shares.keys(RecordKind.DOSSIER, place -> place.get(index))) {
            var form = form(shares.form(rule.name(), (agency, sector, channel) -> List.of(agency, sector, channel)
                    .get(index)
                    .equals(key)));
            if (!form.equals(Form06a.EMPTY)) {
                forms.put(key, form);
            }
        }
        return forms;
    }

    private static Form06a form(long[] c) {
        return new Form06a(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10]);
    }

    private static Fraction fraction(Shares.Share share) {
        return new Fraction(share.of(), share.all());
    }

    private static Map<String, Fraction> parts(List<IndicatorResult.Part> parts) {
        return parts.stream().collect(Collectors.toMap(IndicatorResult.Part::key, IndicatorResult.Part::fraction));
    }

    private static Map<String, Fraction> fractions(SortedMap<String, Shares.Share> shares) {
        var fractions = new TreeMap<String, Fraction>();
        shares.forEach((key, share) -> fractions.put(key, fraction(share)));
        return fractions;
    }

    /** In an order of chance, a fifth of them twice. */
    private static List<RecordVersion> shuffled(Case one, int order) {
        var versions = new ArrayList<>(one.versions);
        for (int i = order; i < one.versions.size(); i += 5) {
            versions.add(one.versions.get(i));
        }
        Collections.shuffle(versions, new Random(1000L * one.seed + order));
        return versions;
    }
}
