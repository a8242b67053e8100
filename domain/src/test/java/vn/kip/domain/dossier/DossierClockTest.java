package vn.kip.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.contribution.Dossiers.at;
import static vn.kip.domain.contribution.Dossiers.dossier;
import static vn.kip.domain.contribution.Dossiers.dueOn;
import static vn.kip.domain.contribution.Dossiers.facts;
import static vn.kip.domain.contribution.Dossiers.version;
import static vn.kip.domain.contribution.Dossiers.with;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.limit.DueComparison.Outcome;
import vn.kip.domain.limit.Reason;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.settings.Setting;

/**
 * Three working days, in the usual hours of 07:00 to 11:30 and 13:30 to 17:00. 5 June 2023 was a Monday, with no day off in
 * the two weeks from it.
 */
class DossierClockTest {

    private static final CountingRules RULES = rules("");

    @ParameterizedTest(name = "received {0}: due {1}, {2}")
    @CsvSource({
        "2023-06-05T09:00,    2023-06-08T17:00, day 1 is the Tuesday",
        "2023-06-05T07:00,    2023-06-08T17:00, as the office opens",
        "2023-06-05T06:59:59, 2023-06-08T17:00, before it opens: the same day",
        "2023-06-05T12:00,    2023-06-08T17:00, at noon: the same afternoon",
        "2023-06-05T17:00,    2023-06-08T17:00, at the last second still the same day",
        "2023-06-05T17:00:01, 2023-06-09T17:00, a second later the clock starts on Tuesday",
        "2023-06-09T17:00:01, 2023-06-15T17:00, after hours on Friday: it starts on Monday 12 June",
        "2023-06-10T09:00,    2023-06-15T17:00, on Saturday the same",
        "2023-04-28T09:00,    2023-05-08T17:00, over 29 April to 3 May: 4 and 5 and 8 May",
    })
    void givesADueDateFromTheReceipt(String received, String due, String why) {
        assertThat(given(open(received))).as(why).contains(new Due.At(at(due)));
    }

    @ParameterizedTest(name = "asked {0}, back {1}, ended {2}: due {3}, {4}")
    @CsvSource({
        "2023-06-07T10:00,    2023-06-09T10:00, ,                 2023-06-14T17:00, anew from Friday 9 June: 12 and 13 and 14",
        "2023-06-07T10:00,    2023-06-09T17:00:01, ,              2023-06-15T17:00, back after hours: anew from Monday",
        "2023-06-08T17:00,    2023-06-09T10:00, ,                 2023-06-14T17:00, asked for as it was due",
        "2023-06-08T17:00:01, 2023-06-09T10:00, ,                 2023-06-08T17:00, a second later moves nothing",
        "2023-06-07T10:00,    ,                 ,                 2023-06-08T17:00, it still waits",
        "2023-06-07T10:00,    ,                 2023-06-09T10:00, 2023-06-14T17:00, withdrawn while it waited",
        "2023-06-07T10:00,    ,                 2023-06-07T09:59, 2023-06-08T17:00, ended before that was asked for",
        "2023-06-07T10:00,    2023-06-07T09:59, ,                 2023-06-08T17:00, back before it was asked for",
        "2023-06-01T10:00,    2023-06-02T10:00, ,                 2023-06-08T17:00, before the receipt",
    })
    void startsAnewWhenPapersAreBack(
            String asked, @Nullable String back, @Nullable String ended, String due, String why) {
        var dossier = ended == null
                ? open("2023-06-05T09:00")
                : dossier(DossierStatus.WITHDRAWN, "2023-06-05T09:00", null, ended);

        var waiting = with(dossier, List.of(), List.of(new Supplement(at(asked), back == null ? null : at(back))));

        assertThat(given(waiting)).as(why).contains(new Due.At(at(due)));
    }

    @Test
    void givesNoneWhereTheSourceDoesOrNothingSaysSo() {
        assertThat(given(dossier(DossierStatus.ACCEPTED, "2023-06-05", dueOn("2023-06-30"), null)))
                .isEmpty();
        assertThat(given(dossier(DossierStatus.SUBMITTED, null, null, null))).isEmpty();
        assertThat(given(open("2018-12-31T09:00")))
                .as("before the days that are known")
                .isEmpty();
        assertThat(rules(", undated: OUTSIDE").dossiers().given(open("2023-06-05T09:00")))
                .isEmpty();
        assertThat(CountingRules.read(setting("unit: {}")).dossiers().given(open("2023-06-05T09:00")))
                .isEmpty();
    }

    @ParameterizedTest(name = "done {0}: {1}")
    @CsvSource({
        "2023-06-07T23:59:59, EARLY_CURRENT EARLY_ORIGINAL",
        "2023-06-08T00:00,    ON_TIME_INSTANT_CURRENT ON_TIME_DATE_CURRENT ON_TIME_INSTANT_ORIGINAL ON_TIME_DATE_ORIGINAL",
        "2023-06-08T17:00,    ON_TIME_INSTANT_CURRENT ON_TIME_DATE_CURRENT ON_TIME_INSTANT_ORIGINAL ON_TIME_DATE_ORIGINAL",
        "2023-06-08T17:00:01, LATE_INSTANT_CURRENT ON_TIME_DATE_CURRENT LATE_INSTANT_ORIGINAL ON_TIME_DATE_ORIGINAL",
        "2023-06-09T00:00,    LATE_INSTANT_CURRENT LATE_DATE_CURRENT LATE_INSTANT_ORIGINAL LATE_DATE_ORIGINAL",
    })
    void judgesTheEndByTheDueDateGiven(String done, String measures) {
        var end = done.substring(0, 10);

        assertThat(counted(RULES, dossier(DossierStatus.COMPLETED, "2023-06-05T09:00", null, done)))
                .contains("2023-06-05 RECEIVED", "2023-06-05 RECEIVED_BY_LIMIT", end + " RESOLVED_BY_LIMIT")
                .containsAll(Arrays.stream(measures.split(" "))
                        .map(measure -> end + " " + measure)
                        .toList())
                .noneMatch(one -> one.endsWith("UNDATED"));
    }

    @Test
    void lapsesOnTheDayGivenAndNotWhilePapersAreMissing() {
        var open = open("2023-06-05T09:00");
        var waiting = with(open, List.of(), List.of(new Supplement(at("2023-06-07T10:00"), null)));

        assertThat(counted(RULES, open))
                .containsExactlyInAnyOrder(
                        "2023-06-05 RECEIVED",
                        "2023-06-05 RECEIVED_BY_LIMIT",
                        "2023-06-08 LAPSED_CURRENT",
                        "2023-06-08 LAPSED_ORIGINAL");
        assertThat(counted(RULES, waiting))
                .containsExactlyInAnyOrder("2023-06-05 RECEIVED", "2023-06-05 RECEIVED_BY_LIMIT");
    }

    @Test
    void forgetsWhatTheSourcePromisedBeforeItWithdrewThat() {
        var change = new DueChange(at("2023-06-06"), dueOn("2023-06-30"), dueOn("2023-07-30"), "");
        var promised = dossier(DossierStatus.ACCEPTED, "2023-06-05T09:00", dueOn("2023-06-30"), null);
        var facts = facts(
                version("2023-06-05T09:00", promised),
                version("2023-06-07T09:00", with(open("2023-06-05T09:00"), List.of(change), List.of())));

        var counted = new TreeSet<String>();
        new Contributions(RULES).of(facts).forEach(one -> counted.add(one.cell().day() + " " + one.measure()));

        assertThat(counted).contains("2023-06-08 LAPSED_CURRENT", "2023-06-08 LAPSED_ORIGINAL");
    }

    @Test
    void staysUndatedWithoutALimit() {
        var undated = CountingRules.read(setting("workingCalendar: {limits: [{procedure: '9.9', limit: 1 ngày}]}"));

        assertThat(counted(undated, open("2023-06-05T09:00"))).containsExactly("2023-06-05 RECEIVED_UNDATED");
    }

    @Test
    void comparesTheDateOfTheSourceWithTheLimit() {
        var clock = RULES.dossiers();
        var promised = dossier(DossierStatus.ACCEPTED, "2023-06-05T09:00", dueOn("2023-06-12"), null);
        var waiting = with(promised, List.of(), List.of(new Supplement(at("2023-06-07T10:00"), null)));

        assertThat(clock.compare(promised).outcome()).isEqualTo(Outcome.SOURCE_LATER);
        assertThat(clock.compare(promised).workingDays()).isEqualTo(2);
        assertThat(clock.compare(waiting).reason()).isEqualTo(Reason.PAUSE_OPEN);
        assertThat(DueKind.of(clock.compare(open("2023-06-05T09:00")))).isEqualTo(DueKind.MISSING);
    }

    private static Optional<Due> given(Dossier dossier) {
        return RULES.dossiers().given(dossier);
    }

    private static Dossier open(String received) {
        return dossier(DossierStatus.IN_PROGRESS, received, null, null);
    }

    private static TreeSet<String> counted(CountingRules rules, Dossier dossier) {
        var counted = new TreeSet<String>();
        new Contributions(rules)
                .of(facts(version("2023-06-20", dossier)))
                .forEach(one -> counted.add(one.cell().day() + " " + one.measure()));
        return counted;
    }

    private static CountingRules rules(String more) {
        return CountingRules.read(
                setting("workingCalendar: {limits: [{procedure: '1.000253', limit: 3 ngày làm việc}]" + more + "}"));
    }

    private static Setting setting(String yaml) {
        return Setting.parse("kip.yml", yaml, name -> Optional.empty());
    }
}
