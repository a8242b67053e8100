package vn.kip.standalone.sample.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Contribution;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.PeriodTally;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.standalone.sample.city.City;
import vn.kip.standalone.sample.dossier.Dice;
import vn.kip.standalone.sample.dossier.DossierGenerator;
import vn.kip.standalone.sample.dossier.DossierState;
import vn.kip.standalone.sample.dossier.Papers;
import vn.kip.standalone.sample.dossier.Promise;
import vn.kip.standalone.sample.dossier.SampleDossier;
import vn.kip.standalone.sample.dossier.Scenario;

/** The two ways to one figure: what scenarios declare, and what the domain counts from the states they led to. */
class DomainAgreesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate START = LocalDate.of(2022, 12, 15);
    private static final LocalDate END = LocalDate.of(2023, 6, 15);
    private static final Contributions CONTRIBUTIONS =
            new Contributions(new CountingRules(ZONE, Set.of("VERY_SATISFIED", "SATISFIED"), Set.of()));
    private static final List<SampleDossier> DOSSIERS =
            new DossierGenerator(City.load(), new Dice(20230614)).generate(2_000);
    private static final List<TallyRow> ROWS = rows(DOSSIERS);

    @ParameterizedTest
    @EnumSource(TimingRule.class)
    void countsWhatTheScenariosDeclare(TimingRule rule) {
        var expected = new DossierAnswer(DOSSIERS).forms(Timing.valueOf(rule.name()));

        assertThat(Form06a.of(ROWS, rule)).isEqualTo(columns(expected.total()));
        assertThat(parts(rule, TallyRow::agency)).isEqualTo(columns(expected.agencies()));
        assertThat(parts(rule, TallyRow::sector)).isEqualTo(columns(expected.sectors()));
        assertThat(parts(rule, TallyRow::channel)).isEqualTo(columns(expected.channels()));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void countsEachScenarioAsDeclared(String scenario) {
        var some = DOSSIERS.stream()
                .filter(dossier -> dossier.scenario().name().equals(scenario))
                .toList();
        var answer = new DossierAnswer(some);

        assertThat(some).isNotEmpty();
        for (var timing : Timing.values()) {
            assertThat(Form06a.of(rows(some), TimingRule.valueOf(timing.name())))
                    .as("%s", timing)
                    .isEqualTo(columns(answer.forms(timing).total()));
        }
    }

    static List<String> scenarios() {
        return Scenario.all().stream().map(Scenario::name).toList();
    }

    @Test
    void findsNoContradictionInAnyState() {
        assertThat(DOSSIERS).allSatisfy(dossier -> assertThat(dossier.states())
                .allSatisfy(
                        state -> assertThat(record(dossier, state).violations()).isEmpty()));
    }

    @Test
    void countsDossiersWithoutDueDateApart() {
        var undated = DOSSIERS.stream()
                .filter(dossier -> dossier.scenario().name().startsWith("undated"))
                .toList();
        var tally = rows(undated).stream()
                .map(TallyRow::tally)
                .reduce(PeriodTally::plus)
                .orElseThrow();

        // of 2,000: 20 new and resolved, 5 new and open, 2 carried over and resolved, 1 carried over and open
        assertThat(tally.until(Measure.RECEIVED_UNDATED)).isEqualTo(28);
        assertThat(tally.within(Measure.RECEIVED_UNDATED)).isEqualTo(25);
        assertThat(tally.within(Measure.RESOLVED_UNDATED)).isEqualTo(22);
    }

    private static Map<String, Form06a> parts(TimingRule rule, Function<TallyRow, String> key) {
        return ROWS.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
                .map(group -> Map.entry(group.getKey(), Form06a.of(group.getValue(), rule)))
                .filter(group -> !group.getValue().equals(Form06a.EMPTY))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Form06a> columns(Map<String, Form> forms) {
        return forms.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, form -> columns(form.getValue())));
    }

    private static Form06a columns(Form form) {
        return new Form06a(
                form.column(3),
                form.column(4),
                form.column(5),
                form.column(6),
                form.column(7),
                form.column(8),
                form.column(9),
                form.column(10),
                form.column(11),
                form.column(12),
                form.column(13));
    }

    private static List<TallyRow> rows(List<SampleDossier> dossiers) {
        return dossiers.stream()
                .flatMap(dossier -> CONTRIBUTIONS.of(facts(dossier)).stream())
                .collect(Collectors.groupingBy(contribution -> List.of(
                        contribution.cell().agency(),
                        contribution.cell().sector(),
                        contribution.cell().channel())))
                .entrySet()
                .stream()
                .map(group -> new TallyRow(
                        group.getKey().get(0),
                        group.getKey().get(1),
                        group.getKey().get(2),
                        tally(group.getValue())))
                .toList();
    }

    private static PeriodTally tally(List<Contribution> contributions) {
        var before = Cell.empty(RecordKind.DOSSIER);
        var within = before;
        for (var contribution : contributions) {
            var day = contribution.cell().day();
            if (day.isBefore(START)) {
                before = before.add(contribution.measure(), 1);
            } else if (day.isBefore(END)) {
                within = within.add(contribution.measure(), 1);
            }
        }
        return new PeriodTally(before, within, Cell.empty(RecordKind.DOSSIER), Cell.empty(RecordKind.DOSSIER));
    }

    /** Merged in an order of chance: it must not matter. */
    private static RecordFacts facts(SampleDossier dossier) {
        var versions = new ArrayList<RecordFacts>();
        var key = new RecordKey("phu-quoc", RecordKind.DOSSIER, dossier.id());
        for (var state : dossier.states()) {
            var content = record(dossier, state);
            var hash = ContentHash.of(
                    Arrays.copyOf(content.toString().getBytes(StandardCharsets.UTF_8), ContentHash.LENGTH));
            var version = new Version(0, instant(state.stamp()), 1, hash);
            versions.add(RecordFacts.of(new RecordVersion(key, version, "one-stop", "", content)));
        }
        Collections.shuffle(versions, new Random(dossier.number()));
        return versions.stream().reduce(RecordFacts::merge).orElseThrow();
    }

    private static Dossier record(SampleDossier dossier, DossierState state) {
        return new Dossier(
                state.status(),
                String.valueOf(state.status().code()),
                dossier.traits().procedure().code(),
                state.sector(),
                dossier.traits().channel(),
                dossier.traits().receivingAgency(),
                state.agency(),
                instant(state.submitted()),
                instantOrNull(state.received()),
                due(state.due()),
                state.papers().stream()
                        .filter(papers -> papers.returned() != null)
                        .map(DomainAgreesTest::change)
                        .toList(),
                instantOrNull(state.completed() != null ? state.completed() : state.refused()),
                instantOrNull(state.returned()),
                state.papers().stream()
                        .map(papers -> new Supplement(instant(papers.requested()), instantOrNull(papers.returned())))
                        .toList());
    }

    private static DueChange change(Papers papers) {
        var returned = Objects.requireNonNull(papers.returned());
        return new DueChange(instant(returned), due(papers.before()), Objects.requireNonNull(due(papers.after())), "");
    }

    private static @Nullable Due due(@Nullable Promise promise) {
        if (promise == null) {
            return null;
        }
        return promise.dayOnly() ? new Due.On(promise.at().toLocalDate()) : new Due.At(instant(promise.at()));
    }

    private static @Nullable Instant instantOrNull(@Nullable LocalDateTime moment) {
        return moment == null ? null : instant(moment);
    }

    private static Instant instant(LocalDateTime moment) {
        return moment.atZone(ZONE).toInstant();
    }
}
