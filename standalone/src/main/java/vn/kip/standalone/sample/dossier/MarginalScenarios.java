package vn.kip.standalone.sample.dossier;

import java.util.List;
import vn.kip.standalone.sample.dossier.Outcome.Population;
import vn.kip.standalone.sample.dossier.Outcome.Verdict;

/** Dossiers at the edges: not accepted, without due date, outside the period, or on its very boundaries. */
final class MarginalScenarios {

    static final List<Scenario> LIST = List.of(
            new Scenario("submitted", 80, Outcome.outside(Population.NOT_ACCEPTED), MarginalScenarios::submitted),
            new Scenario("rejected", 80, Outcome.outside(Population.NOT_ACCEPTED), MarginalScenarios::rejected),
            new Scenario(
                    "undated", 100, Outcome.received(Verdict.UNDATED_RESOLVED), MarginalScenarios::undatedResolved),
            new Scenario("undated-open", 25, Outcome.received(Verdict.UNDATED_PENDING), MarginalScenarios::undatedOpen),
            new Scenario(
                    "undated-carried-over",
                    10,
                    Outcome.carriedOver(Verdict.UNDATED_RESOLVED),
                    MarginalScenarios::undatedCarriedOver),
            new Scenario(
                    "undated-carried-over-open",
                    5,
                    Outcome.carriedOver(Verdict.UNDATED_PENDING),
                    MarginalScenarios::undatedCarriedOverOpen),
            new Scenario("ended-before", 110, Outcome.outside(Population.ENDED_BEFORE), MarginalScenarios::endedBefore),
            new Scenario(
                    "received-after", 80, Outcome.outside(Population.RECEIVED_AFTER), MarginalScenarios::receivedAfter),
            new Scenario(
                    "received-at-the-start", 5, Outcome.received(Verdict.EARLY), MarginalScenarios::receivedAtTheStart),
            new Scenario(
                    "received-before-the-start",
                    5,
                    Outcome.carriedOver(Verdict.EARLY),
                    MarginalScenarios::receivedBeforeTheStart),
            new Scenario(
                    "ended-at-the-start", 5, Outcome.carriedOver(Verdict.EARLY), MarginalScenarios::endedAtTheStart),
            new Scenario(
                    "ended-before-the-end", 5, Outcome.received(Verdict.EARLY), MarginalScenarios::endedBeforeTheEnd),
            new Scenario("ended-at-the-end", 5, Outcome.received(Verdict.PENDING), MarginalScenarios::endedAtTheEnd));

    private MarginalScenarios() {}

    private static void submitted(Course course, When when) {
        course.submit(when.at(when.within(0)));
    }

    private static void rejected(Course course, When when) {
        var day = when.within(1);
        course.submit(when.at(day)).reject(when.at(day + 1));
    }

    private static void undatedResolved(Course course, When when) {
        var day = when.within(10);
        course.undated()
                .accept(day, day)
                .complete(when.at(day + when.between(1, 10)))
                .handOver();
    }

    private static void undatedOpen(Course course, When when) {
        var day = when.within(10);
        course.undated().accept(day, day);
    }

    private static void undatedCarriedOver(Course course, When when) {
        var day = when.start - when.between(1, 10);
        course.undated()
                .accept(day, day)
                .complete(when.at(when.start + when.between(0, 10)))
                .handOver();
    }

    private static void undatedCarriedOverOpen(Course course, When when) {
        var day = when.start - when.between(1, 10);
        course.undated().accept(day, day);
    }

    private static void endedBefore(Course course, When when) {
        var limit = course.limit();
        var day = when.start - limit - when.between(0, 15);
        course.accept(day, day + limit)
                .complete(when.at(day + when.between(1, limit - 1)))
                .handOver();
    }

    private static void receivedAfter(Course course, When when) {
        var limit = course.limit();
        var day = when.end + when.between(0, 5);
        course.accept(day, day + limit)
                .complete(when.at(day + when.between(1, limit - 1)))
                .handOver();
    }

    private static void receivedAtTheStart(Course course, When when) {
        var limit = course.limit();
        course.accept(When.PERIOD_START, when.promise(when.start + limit))
                .complete(when.at(when.start + limit - 1))
                .handOver();
    }

    private static void receivedBeforeTheStart(Course course, When when) {
        var limit = course.limit();
        course.accept(When.PERIOD_START.minusSeconds(1), when.promise(when.start + limit))
                .complete(when.at(when.start + limit - 1))
                .handOver();
    }

    private static void endedAtTheStart(Course course, When when) {
        var limit = course.limit();
        course.accept(when.start - 1, when.start - 1 + limit).complete(When.PERIOD_START);
    }

    private static void endedBeforeTheEnd(Course course, When when) {
        var limit = course.limit();
        course.accept(when.end - limit, when.end).complete(When.PERIOD_END.minusSeconds(1));
    }

    private static void endedAtTheEnd(Course course, When when) {
        var limit = course.limit();
        course.accept(when.end - limit, when.end + 3).complete(When.PERIOD_END);
    }
}
