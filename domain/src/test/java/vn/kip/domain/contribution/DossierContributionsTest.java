package vn.kip.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.contribution.Dossiers.at;
import static vn.kip.domain.contribution.Dossiers.dossier;
import static vn.kip.domain.contribution.Dossiers.dueAt;
import static vn.kip.domain.contribution.Dossiers.dueOn;
import static vn.kip.domain.contribution.Dossiers.facts;
import static vn.kip.domain.contribution.Dossiers.version;
import static vn.kip.domain.contribution.Dossiers.with;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.Supplement;

class DossierContributionsTest {

    private static final Contributions CONTRIBUTIONS = new Contributions(Dossiers.RULES);

    @ParameterizedTest(name = "due {0}, done {1}: by instant {2}, by date {3}")
    @CsvSource({
        // early is a matter of days alone
        "2023-05-20T15:00, 2023-05-19T23:59:59, EARLY, EARLY",
        "2023-05-20T15:00, 2023-05-20T00:00,    ON_TIME, ON_TIME",
        // to the second, inclusive
        "2023-05-20T15:00, 2023-05-20T15:00,    ON_TIME, ON_TIME",
        "2023-05-20T15:00, 2023-05-20T15:00:01, LATE, ON_TIME",
        "2023-05-20T15:00, 2023-05-20T23:59:59, LATE, ON_TIME",
        "2023-05-20T15:00, 2023-05-21T00:00,    LATE, LATE",
        // the very end of the day
        "2023-05-20T23:59:59, 2023-05-20T23:59:59, ON_TIME, ON_TIME",
        // a promise of a day is kept until the day ends, under both
        "2023-05-20, 2023-05-20T23:59:59, ON_TIME, ON_TIME",
        "2023-05-20, 2023-05-21T00:00,    LATE, LATE",
        "2023-05-20, 2023-05-19T08:00,    EARLY, EARLY",
    })
    void comparesTheEndWithThePromise(String due, String done, String byInstant, String byDate) {
        Due promise = due.contains("T") ? dueAt(due) : dueOn(due);
        var facts = facts(version("2023-05-22", dossier(DossierStatus.COMPLETED, "2023-05-10T08:00", promise, done)));

        var day = done.substring(0, 10);
        assertThat(counted(facts))
                .contains(
                        day + " " + (byInstant.equals("EARLY") ? "EARLY_CURRENT" : byInstant + "_INSTANT_CURRENT"),
                        day + " " + (byDate.equals("EARLY") ? "EARLY_CURRENT" : byDate + "_DATE_CURRENT"));
    }

    @Test
    void lapsesOnItsDueDayAndIsClearedOnTheDayItEnds() {
        var facts = facts(version(
                "2023-06-20", dossier(DossierStatus.COMPLETED, "2023-05-10", dueAt("2023-06-10T15:00"), "2023-06-16")));

        assertThat(counted(facts)).contains("2023-06-10 LAPSED_CURRENT", "2023-06-16 LAPSE_CLEARED_CURRENT");
    }

    @Test
    void neverLapsesWhenItEndsOnItsDueDayThoughAfterTheHour() {
        var facts = facts(version(
                "2023-06-20",
                dossier(DossierStatus.COMPLETED, "2023-05-10", dueAt("2023-06-10T15:00"), "2023-06-10T17:00")));

        assertThat(counted(facts)).noneMatch(one -> one.contains("LAPSE"));
    }

    @Test
    void lapsesInAdvanceWhileItIsOpen() {
        var facts = facts(version(
                "2023-05-11", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueAt("2023-06-10T15:00"), null)));

        assertThat(counted(facts))
                .containsExactly("2023-05-10 RECEIVED", "2023-06-10 LAPSED_CURRENT", "2023-06-10 LAPSED_ORIGINAL");
    }

    @Test
    void isClearedOnTheDayOfALateExtensionAndLapsesAgainOnTheNewDay() {
        // due 10/6, still open, extended on 16/6 to 30/6: lapsed on 10/6, cleared on 16/6 (design, section 5)
        var open = dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueAt("2023-06-10T15:00"), null);
        var extended = dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueAt("2023-06-30T15:00"), null);
        var facts = facts(version("2023-05-11", open), version("2023-06-16T09:00", extended));

        assertThat(counted(facts))
                .containsExactly(
                        "2023-05-10 RECEIVED",
                        "2023-06-10 LAPSED_CURRENT",
                        "2023-06-10 LAPSED_ORIGINAL",
                        "2023-06-16 LAPSE_CLEARED_CURRENT",
                        "2023-06-30 LAPSED_CURRENT");
    }

    @Test
    void takesTheDateBeforeTheFirstReportedChangeAsTheOriginalOne() {
        var changed = new DueChange(at("2023-06-05T09:00"), dueAt("2023-06-10T15:00"), dueAt("2023-06-30T15:00"), "");
        var done = dossier(DossierStatus.COMPLETED, "2023-05-10", dueAt("2023-06-30T15:00"), "2023-06-20");
        var facts = facts(version("2023-06-21", with(done, List.of(changed), List.of())));

        assertThat(counted(facts))
                .containsExactly(
                        "2023-05-10 RECEIVED",
                        "2023-06-10 LAPSED_ORIGINAL",
                        "2023-06-20 EARLY_CURRENT",
                        "2023-06-20 LAPSE_CLEARED_ORIGINAL",
                        "2023-06-20 LATE_DATE_ORIGINAL",
                        "2023-06-20 LATE_INSTANT_ORIGINAL");
    }

    @Test
    void findsTheOriginalDateInAnOlderVersionThatArrivesLater() {
        var first = version(
                "2023-05-11", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueAt("2023-06-10T15:00"), null));
        var last = version(
                "2023-06-21", dossier(DossierStatus.COMPLETED, "2023-05-10", dueAt("2023-06-30T15:00"), "2023-06-20"));

        assertThat(counted(facts(last, first)))
                .isEqualTo(counted(facts(first, last)))
                .contains("2023-06-20 LATE_DATE_ORIGINAL", "2023-06-20 EARLY_CURRENT");
    }

    @Test
    void isNotOverdueWhilePapersAreMissing() {
        var waiting = new Supplement(at("2023-06-08T09:00"), at("2023-06-14T09:00"));
        var open = dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueAt("2023-06-10T15:00"), null);
        var facts = facts(version("2023-06-14T09:00", with(open, List.of(), List.of(waiting))));

        assertThat(counted(facts)).contains("2023-06-14 LAPSED_CURRENT").noneMatch(one -> one.startsWith("2023-06-10"));
    }

    @Test
    void knowsFromOlderVersionsWhenPapersWereMissing() {
        var due = dueAt("2023-06-10T15:00");
        var facts = facts(
                version("2023-05-10", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", due, null)),
                version("2023-06-08T09:00", dossier(DossierStatus.SUPPLEMENT_REQUESTED, "2023-05-10", due, null)),
                version("2023-06-14T09:00", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", due, null)));

        assertThat(counted(facts)).contains("2023-06-14 LAPSED_CURRENT").noneMatch(one -> one.startsWith("2023-06-10"));
    }

    @Test
    void lapsesByTheOriginalDateOnTheDayOfWhichOlderVersionsShowThatPapersCame() {
        var due = dueAt("2023-06-10T15:00");
        var facts = facts(
                version("2023-05-10", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", due, null)),
                version("2023-06-08T09:00", dossier(DossierStatus.SUPPLEMENT_REQUESTED, "2023-05-10", due, null)),
                version("2023-06-14T09:00", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", due, null)));

        assertThat(counted(facts)).contains("2023-06-14 LAPSED_ORIGINAL");
    }

    @Test
    void isClearedOnTheDayOfAReportedExtensionThoughItIsSeenLater() {
        // due 10/6, extended on 16/6 to 30/6, and read on 18/6
        var changed = new DueChange(at("2023-06-16T09:00"), dueAt("2023-06-10T15:00"), dueAt("2023-06-30T15:00"), "");
        var open = dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueAt("2023-06-30T15:00"), null);

        assertThat(counted(facts(version("2023-06-18", with(open, List.of(changed), List.of())))))
                .containsExactly(
                        "2023-05-10 RECEIVED",
                        "2023-06-10 LAPSED_CURRENT",
                        "2023-06-10 LAPSED_ORIGINAL",
                        "2023-06-16 LAPSE_CLEARED_CURRENT",
                        "2023-06-30 LAPSED_CURRENT");
    }

    @Test
    void countsOneWithoutADueDateApart() {
        var facts = facts(version("2023-05-20", dossier(DossierStatus.COMPLETED, "2023-05-10", null, "2023-05-19")));

        assertThat(counted(facts)).containsExactly("2023-05-10 RECEIVED_UNDATED", "2023-05-19 RESOLVED_UNDATED");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "REJECTED_AT_INTAKE"})
    void countsOneThatWasNotTakenInNowhere(DossierStatus status) {
        assertThat(counted(facts(version("2023-05-20", dossier(status, null, null, null)))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "STOPPED", "COMPLETED", "RESULT_RETURNED"})
    void countsEveryEndAsResolvedByItsDueDate(DossierStatus status) {
        var facts = facts(version("2023-05-20", dossier(status, "2023-05-10", dueOn("2023-05-18"), "2023-05-19")));

        assertThat(counted(facts)).contains("2023-05-19 LATE_DATE_CURRENT");
    }

    @Test
    void isOpenAgainWhenItIsReopenedWhateverDateTheEndLeftBehind() {
        var facts = facts(
                version(
                        "2023-05-19",
                        dossier(DossierStatus.COMPLETED, "2023-05-10", dueOn("2023-05-25"), "2023-05-19")),
                version(
                        "2023-05-20",
                        dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-05-25"), "2023-05-19")));

        assertThat(counted(facts))
                .containsExactly("2023-05-10 RECEIVED", "2023-05-25 LAPSED_CURRENT", "2023-05-25 LAPSED_ORIGINAL");
    }

    @Test
    void contributesNothingOnceItsSourceNoLongerHoldsIt() {
        var facts = facts(
                version("2023-05-11", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-05-25"), null)),
                version("2023-05-12", null));

        assertThat(CONTRIBUTIONS.of(facts)).isEmpty();
    }

    @Test
    void takesBackWhatAnEarlierStateContributedAndAddsTheNew() {
        var open = facts(
                version("2023-05-11", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-05-25"), null)));
        var done = open.merge(facts(version(
                "2023-05-21", dossier(DossierStatus.COMPLETED, "2023-05-10", dueOn("2023-05-25"), "2023-05-20"))));

        var changes = Contributions.difference(CONTRIBUTIONS.of(open), CONTRIBUTIONS.of(done));

        assertThat(changes)
                .extracting(change ->
                        change.sign() + " " + change.contribution().cell().day() + " "
                                + change.contribution().measure())
                .containsExactlyInAnyOrder(
                        "-1 2023-05-25 LAPSED_CURRENT",
                        "-1 2023-05-25 LAPSED_ORIGINAL",
                        "1 2023-05-20 EARLY_CURRENT",
                        "1 2023-05-20 EARLY_ORIGINAL");
    }

    private static List<String> counted(RecordFacts facts) {
        var counted = new TreeSet<String>();
        CONTRIBUTIONS.of(facts).forEach(one -> counted.add(one.cell().day() + " " + one.measure()));
        return List.copyOf(counted);
    }
}
