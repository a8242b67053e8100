package vn.kip.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.indicator.Objective.Kind;
import vn.kip.domain.indicator.Outcome.Milestone.Progress;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;

class ObjectiveTest {

    private static final Printing PRINTING = new Printing(1, RoundingMode.HALF_UP);

    @Test
    void keepsTheOrderOfTheFileOverAllKinds() {
        var catalogue = Catalogue.read(root("""
                  - {id: a, objective: "01", name: A, kind: MILESTONE, dueBy: 2023-12-31, entered: []}
                  - {id: b, objective: "02", name: B, target: 95%, formula: RESOLVED_ONLY}
                  - {id: c, objective: "03", name: C, kind: ratio, target: 90%, entered: []}
                  - {id: d, objective: "04", name: D, kind: COUNT, target: {atMost: 20}, entered: []}
                  - {id: e, objective: "05", name: E, kind: AVERAGE, target: {atLeast: 4.25}, entered: []}
                """));

        assertThat(catalogue.objectives())
                .extracting(Objective::id, Objective::objective, Objective::kind, Objective::targetText)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "01", Kind.MILESTONE, "2023-12-31"),
                        org.assertj.core.groups.Tuple.tuple("b", "02", Kind.RATIO, "95%"),
                        org.assertj.core.groups.Tuple.tuple("c", "03", Kind.RATIO, "90%"),
                        org.assertj.core.groups.Tuple.tuple("d", "04", Kind.COUNT, "<= 20"),
                        org.assertj.core.groups.Tuple.tuple("e", "05", Kind.AVERAGE, ">= 4.25"));
        assertThat(catalogue.indicators()).extracting(Indicator::id).containsExactly("b");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 43 of 45 agencies announced conformity: 95.6 %
                "kind: RATIO, target: 95%, entered: {numerator: 43, denominator: 45, on: 2023-06-01, document: x} | VALUE | true | 95.6",
                "kind: RATIO, target: 96%, entered: {numerator: 43, denominator: 45, on: 2023-06-01, document: x} | VALUE | false | 95.6",
                "kind: RATIO, target: 96%, entered: {numerator: 0, denominator: 0, on: 2023-06-01, document: x} | NO_DATA | | ",
                "kind: RATIO, target: 96%, entered: [] | NO_DATA | | ",
                "kind: COUNT, target: {atLeast: 3}, entered: {value: 2, on: 2023-06-01, document: x} | VALUE | false | 2",
                "kind: COUNT, target: {atLeast: 3}, entered: {value: 3, on: 2023-06-01, document: x} | VALUE | true | 3",
                "kind: COUNT, target: {atMost: 3}, entered: {value: 3, on: 2023-06-01, document: x} | VALUE | true | 3",
                "kind: COUNT, target: {atMost: 3}, entered: {value: 4, on: 2023-06-01, document: x} | VALUE | false | 4",
                "kind: AVERAGE, target: {atLeast: 4.0338}, entered: {sum: 1250.5, count: 310, on: 2023-06-01, document: x} | VALUE | true | 4.0",
                "kind: AVERAGE, target: {atLeast: 4.0339}, entered: {sum: 1250.5, count: 310, on: 2023-06-01, document: x} | VALUE | false | 4.0",
                // a count of none is a value
                "kind: COUNT, target: {atMost: 0}, entered: {value: 0, on: 2023-06-01, document: x} | VALUE | true | 0",
                "kind: COUNT, target: {atMost: 3}, entered: [] | NO_DATA | | ",
                // 1,250.5 days over 310 dossiers are 4.0339
                "kind: AVERAGE, target: {atMost: 5}, entered: {sum: 1250.5, count: 310, on: 2023-06-01, document: x} | VALUE | true | 4.0",
                "kind: AVERAGE, target: {atMost: 4}, entered: {sum: 1250.5, count: 310, on: 2023-06-01, document: x} | VALUE | false | 4.0",
                // exactly at the bound, either way
                "kind: AVERAGE, target: {atMost: 4}, entered: {sum: 1240, count: 310, on: 2023-06-01, document: x} | VALUE | true | 4.0",
                "kind: AVERAGE, target: {atLeast: 4}, entered: {sum: 1240, count: 310, on: 2023-06-01, document: x} | VALUE | true | 4.0",
                "kind: AVERAGE, target: {atLeast: 4}, entered: {sum: 1239.9, count: 310, on: 2023-06-01, document: x} | VALUE | false | 4.0",
                "kind: AVERAGE, target: {atMost: 4}, entered: {sum: 0, count: 0, on: 2023-06-01, document: x} | NO_DATA | | ",
                "kind: AVERAGE, target: {atMost: 4}, entered: [] | NO_DATA | | ",
                "kind: MILESTONE, dueBy: 2023-12-31, entered: [] | NOT_YET_DONE | | ",
                "kind: MILESTONE, dueBy: 2023-12-31, entered: {done: 2023-05-31, on: 2023-06-01, document: x} | VALUE | true | ",
            })
    void answersByItsKind(String settings, Figure.State state, Boolean met, BigDecimal printed) {
        var outcome = outcome(settings, window("2023-06-15"));

        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.met()).isEqualTo(Optional.ofNullable(met));
        assertThat(outcome.printed(PRINTING)).isEqualTo(Optional.ofNullable(printed));
    }

    @ParameterizedTest(name = "due {0}, done {1}, known before {2}: {3}")
    @CsvSource({
        "2023-06-10, 2023-06-10, 2023-06-15, DONE, true",
        "2023-06-10, 2023-06-11, 2023-06-15, DONE_LATE, false",
        // what happens later is not known yet
        "2023-06-10, 2023-06-09, 2023-06-10, DONE, true",
        "2023-06-10, 2023-06-10, 2023-06-10, NOT_YET, ",
        "2023-06-10, , 2023-06-10, NOT_YET, ",
        // the last day is over, and it was not done on it
        "2023-06-10, , 2023-06-11, LATE, false",
        "2023-06-10, 2023-06-11, 2023-06-11, LATE, false",
    })
    void isDoneOrNotYetOrLate(LocalDate dueBy, LocalDate done, String until, Progress progress, Boolean met) {
        var entered = done == null ? "[]" : "{done: " + done + ", on: 2023-06-20, document: x}";
        var outcome = outcome("kind: MILESTONE, dueBy: " + dueBy + ", entered: " + entered, window(until));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Milestone.class, milestone -> {
            assertThat(milestone.progress()).isEqualTo(progress);
            assertThat(milestone.met()).isEqualTo(Optional.ofNullable(met));
            assertThat(milestone.doneOn() == null).isEqualTo(progress == Progress.NOT_YET || progress == Progress.LATE);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"reached, 8", "missed, 2", "all, 10"})
    void countsRecordsByANumberOfAFormula(String part, long count) {
        var indicator = gauged("kind: COUNT, target: {atMost: 2}, count: {formula: RESOLVED_ONLY, part: " + part + "}");
        var none = Cell.empty(RecordKind.DOSSIER);
        var within = none.add(Measure.EARLY_CURRENT, 5)
                .add(Measure.ON_TIME_INSTANT_CURRENT, 3)
                .add(Measure.LATE_INSTANT_CURRENT, 2);
        var rows = List.of(new TallyRow("", "", "", new PeriodTally(none, within, none, none)));

        assertThat(indicator.outcome(window("2023-06-15"), kind -> kind == RecordKind.DOSSIER ? rows : List.of()))
                .isEqualTo(new Outcome.Count(count, new Bound(true, BigDecimal.valueOf(2))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // entered in the period, up to the as-of day
                "{value: 1, on: 2022-12-14, document: x} | ",
                "{value: 1, on: 2022-12-15, document: x} | 1",
                "{value: 1, on: 2023-06-11, document: x} | 1",
                "{value: 1, on: 2023-06-12, document: x} | ",
                // for the period, whenever
                "{value: 1, on: 2023-07-01, document: x, period: 2023-H1} | 1",
                "{value: 1, on: 2023-05-01, document: x, period: 2023-Q2} | ",
                // the later one corrects the earlier one, of one day the later line
                "[{value: 2, on: 2023-05-02, document: x}, {value: 1, on: 2023-05-01, document: x}] | 2",
                "[{value: 2, on: 2023-05-01, document: x}, {value: 1, on: 2023-05-01, document: x}] | 1",
            })
    void takesTheLastEntryForThePeriod(String entered, Long count) {
        var outcome = outcome("kind: COUNT, target: {atLeast: 0}, entered: " + entered, window("2023-06-12"));

        assertThat(outcome.printed(PRINTING))
                .isEqualTo(Optional.ofNullable(count).map(BigDecimal::valueOf));
    }

    @Test
    void keepsWhoEnteredAValueAndTheDocumentBehindIt() {
        var gauge = gauged("kind: COUNT, target: {atLeast: 1},"
                        + " entered: {value: 1, on: 2023-06-12, by: Văn phòng, document: 48/BC-VP}")
                .gauge();

        assertThat(gauge.entry(window("2023-06-13")))
                .contains(new Entry<>(1L, LocalDate.parse("2023-06-12"), "Văn phòng", "48/BC-VP", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: COUNT, target: {atLeast: 1}, entered: {value: 1, on: 2023-06-12} | entered: expected the key 'document', found only value, on",
                "kind: COUNT, target: {atLeast: 1}, entered: {value: 1, on: 2023-06-12, document: ' '} | entered.document: expected the document behind the value, found ' '",
                "kind: COUNT, target: {atLeast: 1}, entered: {value: -1, on: 2023-06-12, document: x} | entered.value: expected a whole number from 0 to 2147483647, found '-1'",
                "kind: COUNT, target: {atLeast: 1}, entered: {value: 1, on: 2023-06-12, document: x, period: 2023-H3} | entered.period: expected the code of a period of the calendar decree-09-2019, found '2023-H3'",
                "kind: COUNT, target: {atLeast: 1}, entered: {done: 1, on: 2023-06-12, document: x} | entered.done: expected one of value, on, by, document, period, found the key 'done'",
                "kind: COUNT, target: 95%, entered: [] | target: expected a map, found '95%'",
                "kind: COUNT, target: {atLeast: 1, atMost: 2}, entered: [] | target: expected either atLeast or atMost, found both",
                "kind: COUNT, target: {}, entered: [] | target: expected either atLeast or atMost, found neither",
                "kind: COUNT, target: {atLeast: -1}, entered: [] | target.atLeast: expected a number from 0 with up to four decimals, found '-1'",
                "kind: COUNT, target: {atLeast: many}, entered: [] | target.atLeast: expected a number from 0 with up to four decimals, found 'many'",
                "kind: COUNT, target: {atLeast: 0.00001}, entered: [] | target.atLeast: expected a number from 0 with up to four decimals, found '0.00001'",
                "kind: COUNT, target: {atLeast: 1e2}, entered: [] | target.atLeast: expected a number from 0 with up to four decimals, found '1e2'",
                "kind: COUNT, target: {atLeast: 1}, count: {formula: X, part: missed} | count.formula: expected one of RESOLVED_ONLY, INDEX_766, OF_RECEIVED, SATISFIED_OF_RATED, HANDLED_OF_RECEIVED, PETITION_INDEX_766, OF_HANDLED, POSTED_OF_IN_FORCE, AUDITED_OF_PROGRAMME, found 'X'",
                "kind: COUNT, target: {atLeast: 1}, count: {formula: INDEX_766, part: half} | count.part: expected one of REACHED, MISSED, ALL, found 'half'",
                "kind: RATIO, target: 95%, entered: {numerator: 46, denominator: 45, on: 2023-06-12, document: x} | entered.numerator: expected a whole number from 0 to 45, found '46'",
                "kind: RATIO, target: 95%, formula: INDEX_766, entered: [] | formula: expected one of id, objective, name, kind, asOf, evidence, remedialActions, target, entered, found the key 'formula'",
                "kind: MILESTONE, entered: [] | : expected the key 'dueBy', found only id, objective, name, kind, entered",
                "kind: MILESTONE, dueBy: 2023-12-31, entered: {done: soon, on: 2023-06-12, document: x} | entered.done: expected a day such as 2023-12-31, found 'soon'",
                "kind: AVERAGE, target: {atMost: 5}, entered: {sum: 1, count: 0, on: 2023-06-12, document: x} | entered.sum: expected 0, a sum over nothing, found '1'",
                "kind: RANK, target: {atMost: 5} | kind: expected one of RATIO, COUNT, MILESTONE, AVERAGE, found 'RANK'",
            })
    void saysWhatIsWrong(String settings, String message) {
        var key = message.startsWith(":") ? "" : ".";

        assertThatThrownBy(() -> gauged(settings)).hasMessage("kip.yml line 3, indicators[0]" + key + message);
    }

    @Test
    void addsMeansUpExactly() {
        var one = new Mean(new BigDecimal("0.1"), 3);
        var sum = one.plus(new Mean(new BigDecimal("0.2"), 6));

        assertThat(sum).isEqualTo(new Mean(new BigDecimal("0.3"), 9));
        assertThat(sum.average(3, RoundingMode.HALF_UP)).contains(new BigDecimal("0.033"));
        assertThat(Mean.NOTHING.average(1, RoundingMode.HALF_UP)).isEmpty();
        assertThatThrownBy(() -> new Mean(BigDecimal.ONE, 0))
                .hasMessage("expected a sum over some, or 0 over 0, found 1/0");
        assertThatThrownBy(() -> new Mean(BigDecimal.ONE, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "as of {0}, report known to {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06-10 | 2023-06-15 | 2023-06-10",
                // never further than the report
                "2023-06-10 | 2023-06-05 | 2023-06-05",
                "2023-06-15 | 2023-06-15 | 2023-06-15",
                // a day of another period says nothing of this one
                "2023-06-16 | 2023-06-15 | 2023-06-15",
                "2022-12-15 | 2023-06-15 | 2023-06-15",
                "2022-12-16 | 2023-06-15 | 2022-12-16",
                "{2023-H1: 2023-06-10} | 2023-06-15 | 2023-06-10",
                "{2023-H1: 2023-06-15} | 2023-06-15 | 2023-06-15",
                "{2023-H2: 2023-12-10} | 2023-06-15 | 2023-06-15",
            })
    void isKnownUpToItsOwnDay(String asOf, String until, LocalDate known) {
        var indicator = catalogue("  - {id: x, objective: '01', name: X, target: 95%, formula: RESOLVED_ONLY, asOf: "
                        + asOf + "}\n")
                .indicators()
                .get(0);

        var window = indicator.window(window(until));
        assertThat(window.until()).isEqualTo(known);
        assertThat(window.period().code()).isEqualTo("2023-H1");
        assertThat(gauged("kind: COUNT, target: {atLeast: 1}, entered: [], asOf: " + asOf)
                        .window(window(until)))
                .isEqualTo(window);
    }

    @Test
    void appliesItsOwnDayToItsOutcome() {
        var late = "kind: COUNT, target: {atLeast: 1}, entered: {value: 1, on: 2023-06-11, document: x}";

        assertThat(outcome(late, window("2023-06-15")).state()).isEqualTo(Figure.State.VALUE);
        assertThat(outcome(late + ", asOf: 2023-06-11", window("2023-06-15")).state())
                .isEqualTo(Figure.State.NO_DATA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soon | asOf: expected a day such as 2023-12-31, found 'soon'",
                "{2023-H3: 2023-06-10} | asOf.2023-H3: expected the code of a period of the calendar decree-09-2019, found '2023-H3'",
                "{2023-H1: 2022-12-15} | asOf.2023-H1: expected a day from 2022-12-16 to 2023-06-15, found '2022-12-15'",
                "{2023-H1: 2023-06-16} | asOf.2023-H1: expected a day from 2022-12-16 to 2023-06-15, found '2023-06-16'",
            })
    void saysWhatIsWrongWithItsDay(String asOf, String message) {
        assertThatThrownBy(() -> gauged("kind: COUNT, target: {atLeast: 1}, entered: [], asOf: " + asOf))
                .hasMessage("kip.yml line 3, indicators[0]." + message);
    }

    @Test
    void changesTheFingerprintOfTheRulesWithTheLimitsOfPetitions() {
        var plain = catalogue("  - {id: x, objective: '01', name: X, target: 95%, formula: RESOLVED_ONLY}\n");
        var limited = catalogue("  - {id: x, objective: '01', name: X, target: 95%, formula: RESOLVED_ONLY}\n"
                + "petitions: {limits: [{workingDays: 10}]}\n");

        // a file that says nothing of petitions has the fingerprint it always had
        assertThat(plain.hashes().catalogue())
                .isEqualTo(root("  - {id: x, objective: '01', name: X, target: 95%, formula: RESOLVED_ONLY}\n")
                        .fingerprint("indicators", "survey", "printing"));
        assertThat(limited.hashes().catalogue()).isNotEqualTo(plain.hashes().catalogue());
        assertThat(limited.periods().calendar()).isEqualTo(PeriodCalendar.DECREE_09_2019);
    }

    @Test
    void changesTheFingerprintOfTheCalendarWithADayOff() {
        var one = "  - {id: x, objective: '01', name: X, target: 95%, formula: RESOLVED_ONLY}\n";
        var may = hash(one + "workingCalendar: {days: 2023-05-01}\n");

        assertThat(hash(one)).isEqualTo(hash(one + "workingCalendar: {}\n")).isNotEqualTo(may);
        assertThat(hash(one + "workingCalendar: {days: 2023-05-02}\n")).isNotEqualTo(may);
        assertThat(hash(one + "workingCalendar: {days: 2023-05-01}\nperiods: {calendar: calendar}\n"))
                .isNotEqualTo(may);
    }

    @Test
    void changesTheFingerprintOfTheCalendarWithATimeLimitAndWhatBecomesOfTheUndated() {
        var one = "  - {id: x, objective: '01', name: X, target: 95%, formula: RESOLVED_ONLY}\n";
        var limited = hash(one + limits("5 ngày", "BY_LIMIT"));

        assertThat(limited)
                .isNotEqualTo(hash(one + "workingCalendar: {days: 2023-05-01}\n"))
                .isNotEqualTo(hash(one + limits("6 ngày", "BY_LIMIT")))
                .isNotEqualTo(hash(one + limits("5 ngày", "OUTSIDE")));
    }

    private static String limits(String limit, String undated) {
        return "workingCalendar: {days: 2023-05-01, limits: [{procedure: '1.000253', limit: " + limit + "}], undated: "
                + undated + "}\n";
    }

    /** The fingerprint of the calendar, where a file of days is named after the only day in it. */
    private static String hash(String indicators) {
        var root = Setting.parse(
                "kip.yml",
                "unit: {id: phu-quoc, name: Phú Quốc}\nindicators:\n" + indicators,
                name -> Optional.empty(),
                day -> Optional.of(
                        "day,kind,name_vi,name_en,basis,confidence\n" + day + ",OFF,Ngày,Day,example,confirmed\n"));
        return Catalogue.read(root).hashes().calendar();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dueTime: CLOSING | expected 'limits' beside 'dueTime', for without limits no due date is computed, found the key 'dueTime' alone",
                "supplement: RESTART | expected 'limits' beside 'supplement', for without limits no due date is computed, found the key 'supplement' alone",
                "transferUntil: '15:00' | expected 'limits' beside 'transferUntil', for without limits no due date is computed, found the key 'transferUntil' alone",
                "office: {} | expected 'limits' beside 'office', for without limits no due date is computed, found the key 'office' alone",
                "undated: OUTSIDE | expected 'limits' beside 'undated', for without limits no due date is computed, found the key 'undated' alone",
                "financialObligation: EXTEND | expected no 'financialObligation', for no record says from when to when a payment was waited for, found the key 'financialObligation'",
                "limits: a.csv | expected the name of a file that can be read, found 'a.csv'",
                "holidays: a.csv | expected one of days, office, limits, undated, dueTime, supplement, financialObligation, transferUntil, found the key 'holidays'",
            })
    void refusesChoicesThatNoFigureFollows(String choice, String message) {
        assertThatThrownBy(
                        () -> catalogue("  - {id: x, objective: '01', name: X, target: 95%, formula: RESOLVED_ONLY}\n"
                                + "workingCalendar: {" + choice + "}\n"))
                .hasMessage("kip.yml line 4, workingCalendar." + choice.split(":")[0] + ": " + message);
    }

    @Test
    void refusesAReportOfNothingAndTwoOfAName() {
        assertThatThrownBy(() -> catalogue("  []\n"))
                .hasMessage(
                        "kip.yml line 3, indicators: expected at least one indicator that is a share of records, found a list");
        var one = "  - {id: x, objective: '01', name: X, target: 95%, formula: RESOLVED_ONLY}\n";
        assertThatThrownBy(() -> catalogue(one + "  - {id: x, objective: '02', name: X, kind: MILESTONE,"
                        + " dueBy: 2023-12-31, entered: []}\n"))
                .hasMessage("kip.yml line 4, indicators[1].id: expected an id that no other indicator has, found 'x'");
        assertThatThrownBy(() -> catalogue(one + "units: [{code: A, name: A}, {code: A, name: B}]\n"))
                .hasMessage("kip.yml line 4, units[1].code: expected a code that no other entry has, found 'A'");
        assertThat(catalogue(one + "units: [{code: A, name: A}]\n").agencies())
                .containsOnly(java.util.Map.entry("A", new LocalizedText("A", "A")));
    }

    private static Outcome outcome(String settings, PeriodWindow window) {
        return gauged(settings).outcome(window, kind -> List.of());
    }

    private static GaugedIndicator gauged(String settings) {
        return (GaugedIndicator) catalogue("  - {id: x, objective: '01', name: X, " + settings + "}\n"
                        // every catalogue has a share of records
                        + "  - {id: last, objective: '99', name: L, target: 95%, formula: RESOLVED_ONLY}\n")
                .objectives()
                .get(0);
    }

    private static Setting root(String indicators) {
        return Setting.parse(
                "kip.yml",
                "unit: {id: phu-quoc, name: Phú Quốc}\nindicators:\n" + indicators,
                name -> Optional.empty());
    }

    private static Catalogue catalogue(String indicators) {
        return Catalogue.read(root(indicators));
    }

    private static PeriodWindow window(String asOf) {
        var calendar = PeriodCalendar.DECREE_09_2019;
        return PeriodWindow.asOf(calendar, calendar.period("2023-H1"), LocalDate.parse(asOf));
    }
}
