package vn.kip.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kip.domain.contribution.Dossiers.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.settings.Setting;

class OtherContributionsTest {

    @ParameterizedTest
    @CsvSource({
        "VERY_SATISFIED, RATED SATISFIED",
        "SATISFIED, RATED SATISFIED",
        "NEUTRAL, RATED",
        "DISSATISFIED, RATED",
        "NO_OPINION, ''"
    })
    void countsTheTwoUpperLevelsAsSatisfiedAndLeavesOutNoOpinion(String rating, String measures) {
        var slip = new SurveySlip("H33.911.01", "", at("2023-03-01T09:00"), rating);

        assertThat(String.join(" ", measures(slip))).isEqualTo(measures);
    }

    @Test
    void countsARatingOutsideTheScaleNowhere() {
        var rules = CountingRules.read(Setting.parse("kip.yml", "survey: {scale: 3}", name -> Optional.empty()));
        var slip = new SurveySlip("H33.911.01", "", at("2023-03-01T09:00"), "NEUTRAL");
        var facts = new RecordFacts(new Version(0, at("2023-06-01"), 1, ContentHash.NONE), slip, List.of());

        assertThat(new Contributions(rules).of(facts)).isEmpty();
        assertThat(new Contributions(Dossiers.RULES).of(facts)).hasSize(1);
    }

    @Test
    void countsUnderAnotherIdWhenAChoiceIsAnother() {
        var ids = Stream.of(
                        "unit: {}",
                        "survey: {scale: 3}",
                        "survey: {satisfied: [SATISFIED]}",
                        "survey: {noOpinion: []}",
                        "petitions: {limits: [{workingDays: 5}]}",
                        "periods: {zone: America/New_York}")
                .map(yaml -> CountingRules.read(Setting.parse("kip.yml", yaml, name -> Optional.empty()))
                        .id())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{8}"));
    }

    @Test
    void saysWhichRatingsItCountsAsSatisfiedAndAsNone() {
        assertThat(Dossiers.RULES.satisfied()).containsExactlyInAnyOrder("VERY_SATISFIED", "SATISFIED");
        assertThat(Dossiers.RULES.noOpinion()).containsExactly("NO_OPINION");
    }

    @Test
    void countsUnderAnotherIdOnlyWhenADueDateGivenIsAnother() {
        var limit = "workingCalendar: {limits: [{procedure: '1.000253', limit: %s}]%s}";
        var without = id("unit: {}");
        var five = id(limit.formatted("5 ngày làm việc", ""));

        assertThat(Stream.of(
                        without,
                        five,
                        id(limit.formatted("6 ngày làm việc", "")),
                        id(limit.formatted("5 ngày làm việc", ", supplement: EXTEND")),
                        id(limit.formatted("5 ngày làm việc", ", dueTime: END_OF_DAY")),
                        id(limit.formatted("5 ngày làm việc", ", transferUntil: '15:00'")),
                        id(limit.formatted("5 ngày làm việc", ", office: {sessions: ['08:00-16:00']}"))))
                .doesNotHaveDuplicates();
        assertThat(id(limit.formatted("5 ngày làm việc", ", undated: by-limit")))
                .isEqualTo(five);
        // compared only: nothing is counted otherwise
        assertThat(id(limit.formatted("5 ngày làm việc", ", undated: OUTSIDE"))).isEqualTo(without);
    }

    private static String id(String yaml) {
        return CountingRules.read(Setting.parse("kip.yml", yaml, name -> Optional.empty()))
                .id();
    }

    @Test
    void countsByTheDaysThatAreNamedElseByThoseThatComeWithKip() {
        var yaml = "workingCalendar: {days: days.csv}";
        var header = "day,kind,name_vi,name_en,basis,confidence\n";
        var named = CountingRules.read(Setting.parse(
                "kip.yml",
                yaml,
                name -> Optional.empty(),
                name -> Optional.of(header + "2023-05-01,OFF,Ngày,Day,example,confirmed\n")));
        var shipped = CountingRules.read(Setting.parse("kip.yml", "unit: {}", name -> Optional.empty()));

        assertThat(shipped.petitions().calendar()).isSameAs(WorkingCalendar.shipped());
        assertThat(named.petitions().calendar()).isNotNull().satisfies(calendar -> assertThat(calendar.lastDay())
                .isEqualTo("2023-12-31"));
        assertThat(named.id()).isNotEqualTo(shipped.id());
        assertThatThrownBy(() -> CountingRules.read(Setting.parse("kip.yml", yaml, name -> Optional.empty())))
                .hasMessage("kip.yml line 1, workingCalendar.days: expected the name of a file that can be read, found"
                        + " 'days.csv'");
    }

    @ParameterizedTest(name = "to {0}, one-stop {1}, portal {2}")
    @CsvSource({
        // posted on both channels before it takes effect: complete from its first day
        ", 2023-01-05, 2023-01-06, 2023-02-01 CAME_INTO_FORCE;2023-02-01 POSTING_COMPLETE",
        // the later channel decides
        ", 2023-01-05, 2023-03-01, 2023-02-01 CAME_INTO_FORCE;2023-03-01 POSTING_COMPLETE",
        // one channel is not enough
        ", 2023-01-05, , 2023-02-01 CAME_INTO_FORCE",
        "2023-06-01, 2023-01-05, 2023-01-05, 2023-02-01 CAME_INTO_FORCE;2023-02-01 POSTING_COMPLETE;2023-06-01 LEFT_FORCE;2023-06-01 POSTING_ENDED",
        // complete only on the day it leaves force: never posted while in force
        "2023-06-01, 2023-01-05, 2023-06-01, 2023-02-01 CAME_INTO_FORCE;2023-06-01 LEFT_FORCE"
    })
    void countsAPostingWhileInForceAndOnBothChannels(
            LocalDate to, LocalDate oneStop, LocalDate portal, String expected) {
        var posting = new ProcedurePosting("1.000253", "COMMUNE", LocalDate.parse("2023-02-01"), to, oneStop, portal);

        assertThat(contributions(posting))
                .extracting(one -> one.cell().day() + " " + one.measure())
                .containsExactlyInAnyOrder(expected.split(";"));
    }

    @Test
    void countsAnAuditOnTheDayPlannedAndOnTheDayPerformed() {
        var audit = new InternalAudit(
                "727/CTr-UBND", "H33.911.05", LocalDate.parse("2023-10-02"), LocalDate.parse("2023-10-05"));

        assertThat(contributions(audit))
                .extracting(one -> one.cell().day() + " " + one.measure())
                .containsExactlyInAnyOrder("2023-10-02 AUDIT_PLANNED", "2023-10-05 AUDIT_PERFORMED");
    }

    private static List<Contribution> contributions(RecordContent content) {
        var facts = new RecordFacts(new Version(0, at("2023-06-01"), 1, ContentHash.NONE), content, List.of());
        return List.copyOf(new Contributions(Dossiers.RULES).of(facts));
    }

    private static List<String> measures(RecordContent content) {
        var measures = new TreeSet<String>();
        contributions(content).forEach(one -> measures.add(one.measure().name()));
        return List.copyOf(measures);
    }
}
