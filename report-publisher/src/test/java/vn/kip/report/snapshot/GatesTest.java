package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kip.domain.form.PortalForm;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.RulesChange;
import vn.kip.report.figures.SourceState;
import vn.kip.report.ledger.Balance;
import vn.kip.report.ledger.SourceAccount;
import vn.kip.report.recount.GroupFigure;
import vn.kip.report.wording.SampleFigures;

class GatesTest {

    private static final ReportFigures FIGURES = SampleFigures.firstHalfOf2023().build();

    /** Whoever adds a gate adds what makes it fail. */
    @ParameterizedTest
    @EnumSource(GateFailure.Gate.class)
    void failEachForWhatItIsThereFor(GateFailure.Gate gate) {
        var gates = new Gates();
        var failures =
                switch (gate) {
                    case RECOUNT -> gates.recount(FIGURES.window(), of(2), of(1));
                    case BREAKDOWN -> gates.breakdowns(List.of(withoutAPart()));
                    case FORM -> gates.forms(withForm("DD", new Form06a(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
                    case CONSERVATION ->
                        gates.conservation(
                                List.of(new SourceAccount(
                                        "slips",
                                        RecordKind.SURVEY,
                                        new Balance(new Balance.Ingest(2, 2, 0, 0), new Balance.Arrived(1, 1, 0, 0)),
                                        Instant.EPOCH)),
                                List.of());
                    case STALE ->
                        gates.freshness(withTerms("expected: {age: 1d}")
                                .seenAt(Instant.parse("2023-06-15T03:44:13Z"))
                                .sources());
                    case COVERAGE ->
                        gates.coverage(withTerms("coverage: {from: 2022-12-16, opening: true}, required: true"));
                    case PORTAL ->
                        gates.portal(
                                FIGURES,
                                Optional.of(new PortalForm(
                                        List.of(new PortalForm.Line("a.csv line 2", "DD", Form06a.EMPTY)),
                                        Optional.empty())));
                    case RULES -> gates.rules(FIGURES.counted(Optional.of(new RulesChange("a1", "b2", 63))));
                };

        assertThat(failures.failures())
                .isNotEmpty()
                .extracting(GateFailure::gate)
                .containsOnly(gate);
    }

    private static SortedMap<GroupFigure, Long> of(long satisfied) {
        return new TreeMap<>(Map.of(new GroupFigure(RecordKind.SURVEY, "A0", "", "", "satisfied"), satisfied));
    }

    private static IndicatorResult withoutAPart() {
        var whole = FIGURES.results().get(1);
        var lacking = new TreeMap<>(whole.breakdowns());
        lacking.computeIfPresent(Breakdown.AGENCY, (by, parts) -> parts.subList(1, parts.size()));
        return new IndicatorResult(whole.indicator(), whole.official(), whole.variants(), lacking, whole.rollUps());
    }

    @Test
    void nameEachCellThatAPortalHasOtherwise() {
        var lines = new ArrayList<PortalForm.Line>();
        FIGURES.form06aBySector().forEach((sector, form) -> lines.add(new PortalForm.Line(sector, sector, form)));
        assertThat(new Gates()
                        .portal(FIGURES, Optional.of(new PortalForm(lines, Optional.empty())))
                        .failures())
                .isEmpty();
        var total = FIGURES.form06aTotal();
        var off = new Form06a(
                total.c3() + 1,
                total.c4(),
                total.c5(),
                total.c6(),
                total.c7(),
                total.c8(),
                total.c9(),
                total.c10(),
                total.c11() + 1,
                total.c12() + 1,
                total.c13());

        assertThat(new Gates()
                        .portal(
                                FIGURES,
                                Optional.of(new PortalForm(
                                        lines, Optional.of(new PortalForm.Line("a.csv line 99", "Tổng số", off)))))
                        .failures())
                .extracting(GateFailure::message)
                .containsExactly(
                        "PORTAL: form II.06a of sector Tổng số, column 3: expected that of the portal, "
                                + (total.c3() + 1) + " (a.csv line 99), found " + total.c3(),
                        "PORTAL: form II.06a of sector Tổng số, column 11: expected that of the portal, "
                                + (total.c11() + 1) + " (a.csv line 99), found " + total.c11(),
                        "PORTAL: form II.06a of sector Tổng số, column 12: expected that of the portal, "
                                + (total.c12() + 1) + " (a.csv line 99), found " + total.c12());
    }

    @Test
    void letASoundFormPass() {
        assertThat(new Gates().forms(FIGURES).failures()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "3=4+5+6, 11, 3, 5, 2, 8, 4, 3, 1, 3, 2, 1",
        "7=8+9+10, 10, 3, 5, 2, 7, 4, 3, 1, 3, 2, 1",
        "11=12+13, 10, 3, 5, 2, 7, 3, 3, 1, 3, 2, 2",
        "3=7+11, 10, 3, 5, 2, 8, 4, 3, 1, 3, 2, 1",
        "12>=0, 10, 3, 5, 2, 7, 3, 3, 1, 3, -1, 4",
    })
    void nameTheIdentityAndTheSectorThatDoNotHold(
            String identity,
            long c3,
            long c4,
            long c5,
            long c6,
            long c7,
            long c8,
            long c9,
            long c10,
            long c11,
            long c12,
            long c13) {
        var form = new Form06a(c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13);

        assertThat(new Gates().forms(withForm("DD", form)).failures())
                .contains(
                        new GateFailure(GateFailure.Gate.FORM, "form II.06a of sector DD", identity, form.toString()));
    }

    @Test
    void lookAtTheTotalToo() {
        var form = new Form06a(11, 3, 5, 2, 7, 3, 3, 1, 4, 3, 1);

        assertThat(new Gates().forms(withForm("DD", form)).failures())
                .extracting(GateFailure::figure)
                .contains("form II.06a of sector DD", "form II.06a of all sectors", "form II.06a over all agencies");
    }

    @Test
    void lookAtTheFormsOfOtherDaysToo() {
        var form = new Form06a(11, 3, 5, 2, 7, 3, 3, 1, 4, 3, 1);
        var own = withForm("MT", form);
        var figures = new ReportFigures(
                FIGURES.catalogue(),
                FIGURES.window(),
                FIGURES.results(),
                FIGURES.budgets(),
                Map.of("on-time", own),
                FIGURES.gauged(),
                FIGURES.form06aBySector(),
                FIGURES.form06aByAgency(),
                FIGURES.undatedByAgency(),
                FIGURES.petitionsByAgency(),
                FIGURES.sources(),
                FIGURES.records(),
                FIGURES.limits());

        assertThat(new Gates().forms(figures).failures())
                .extracting(GateFailure::figure)
                .contains("form II.06a of sector MT");
    }

    @Test
    void lookAtEachViewOfTheOrganisation() {
        var units = SampleFigures.withUnits().build();
        // received, and neither resolved nor pending
        var form = new Form06a(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        SortedMap<String, Form06a> byAgency = new TreeMap<>(units.form06aByAgency());
        byAgency.merge("31081", form, Form06a::plus);

        assertThat(new Gates().forms(units).breakdowns(units.results()).failures())
                .isEmpty();
        assertThat(new Gates().forms(withAgencies(units, byAgency)).failures())
                .extracting(GateFailure::figure)
                .containsExactly(
                        "form II.06a of agency 31081",
                        "form II.06a over all agencies",
                        "form II.06a of agency 911, AS_IT_WAS DISTRICT",
                        "form II.06a over all agencies, AS_IT_WAS DISTRICT",
                        "form II.06a of agency 31078@2025-07-01, AS_IT_IS_NOW",
                        "form II.06a over all agencies, AS_IT_IS_NOW");
    }

    @Test
    void namesTheViewWhosePartsDoNotAddUp() {
        var units = SampleFigures.withUnits().build();
        var whole = units.results().get(1);
        var lacking = whole.rollUps().stream()
                .map(rollUp -> new IndicatorResult.RollUp(
                        rollUp.grouping(),
                        rollUp.parts().subList(1, rollUp.parts().size())))
                .toList();
        var result =
                new IndicatorResult(whole.indicator(), whole.official(), whole.variants(), whole.breakdowns(), lacking);

        assertThat(new Gates().breakdowns(List.of(result)).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message())
                        .contains("the parts of on-time", "AS_IT_WAS DISTRICT=[", "AS_IT_IS_NOW=["));
    }

    @Test
    void refuseFiguresByOtherRulesThanThoseTheyAreReadWith() {
        assertThat(new Gates().rules(FIGURES).failures()).isEmpty();
        assertThat(new Gates()
                        .rules(FIGURES.counted(Optional.of(new RulesChange("a1", "b2", 63))))
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message())
                        .isEqualTo(
                                "RULES: the counting rules: expected figures by those of kip.yml, b2, found figures by a1;"
                                        + " 63 % of the records have been counted anew"));
        assertThat(new Gates()
                        .rules(FIGURES.counted(Optional.of(new RulesChange("a1", "b2", null))))
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.found())
                        .isEqualTo("figures by a1: a publisher with other rules was started later"));
    }

    @Test
    void namesARequiredSourceThatIsOlderThanItMayBe() {
        var figures = withTerms("expected: {age: 1d}");

        // last read on 14 June at 03:44:12
        assertThat(freshness(figures, "2023-06-15T03:44:12Z")).isEmpty();
        assertThat(freshness(figures, "2023-06-15T03:44:13Z"))
                .containsExactly("STALE: source one-stop, dossier: expected to have been read within PT24H, or"
                        + " required: false, found that it last was at 2023-06-14T03:44:12Z");
        assertThat(freshness(withTerms("expected: {age: 1d}, required: false"), "2023-06-15T03:44:13Z"))
                .isEmpty();
    }

    @Test
    void namesARequiredSourceThatWasNeverRead() {
        var terms = withTerms("zone: UTC").catalogue().sources().terms("one-stop", RecordKind.DOSSIER);
        var never = new SourceState("one-stop", RecordKind.DOSSIER, 0, null, terms, Instant.EPOCH);

        assertThat(new Gates().freshness(List.of(never)).failures())
                .extracting(GateFailure::message)
                .containsExactly(
                        "STALE: source one-stop, dossier: expected to be read, or required: false, found that it"
                                + " never was");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'coverage: {from: 2022-12-15, opening: true}, required: true', false",
        "'coverage: {from: 2022-12-16, opening: true}, required: true', true",
        "'coverage: {from: 2022-12-16, opening: true}', false",
        "'coverage: {from: 2022-12-15}, required: true', false",
    })
    void nameASourceThatDoesNotCoverThePeriodThoughItMust(String terms, boolean named) {
        var failures = new Gates().coverage(withTerms(terms)).failures();

        assertThat(failures)
                .extracting(GateFailure::message)
                .isEqualTo(
                        named
                                ? List.of("COVERAGE: source one-stop, dossier: expected figures of days from 2022-12-16"
                                        + " on, or required: false, found those of 2023-H1, which begin earlier")
                                : List.of());
    }

    private static ReportFigures withTerms(String terms) {
        return SampleFigures.withSettings(SampleFigures.sampleSettings()
                        + "\nsources: [{name: one-stop, records: dossier, " + terms + "}]\n")
                .build();
    }

    private static List<String> freshness(ReportFigures figures, String at) {
        return new Gates()
                .freshness(figures.seenAt(Instant.parse(at)).sources()).failures().stream()
                        .map(GateFailure::message)
                        .toList();
    }

    private static ReportFigures withAgencies(ReportFigures figures, SortedMap<String, Form06a> byAgency) {
        return new ReportFigures(
                figures.catalogue(),
                figures.window(),
                figures.results(),
                figures.budgets(),
                Map.of(),
                figures.gauged(),
                figures.form06aBySector(),
                byAgency,
                figures.undatedByAgency(),
                figures.petitionsByAgency(),
                figures.sources(),
                figures.records(),
                figures.limits());
    }

    private static ReportFigures withForm(String sector, Form06a form) {
        SortedMap<String, Form06a> forms = new TreeMap<>(FIGURES.form06aBySector());
        forms.put(sector, form);
        return new ReportFigures(
                FIGURES.catalogue(),
                FIGURES.window(),
                FIGURES.results(),
                FIGURES.budgets(),
                Map.of(),
                FIGURES.gauged(),
                forms,
                FIGURES.form06aByAgency(),
                FIGURES.undatedByAgency(),
                FIGURES.petitionsByAgency(),
                FIGURES.sources(),
                FIGURES.records(),
                FIGURES.limits());
    }
}
