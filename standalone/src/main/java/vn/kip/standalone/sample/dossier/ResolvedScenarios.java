package vn.kip.standalone.sample.dossier;

import java.util.List;
import vn.kip.standalone.sample.dossier.Outcome.Verdict;
import vn.kip.standalone.sample.dossier.Scenario.Plot;

/** Dossiers that end in the period and whose due date never changes. */
final class ResolvedScenarios {

    private static final Plot EARLY = (course, when) -> {
        var limit = course.limit();
        var day = when.within(limit);
        course.accept(day, day + limit)
                .complete(when.at(day + when.between(1, limit - 1)))
                .handOver();
    };

    private static final Plot KEPT = (course, when) -> {
        var day = when.within(course.limit());
        var due = when.promise(day + course.limit());
        course.accept(when.at(day), due).complete(when.inTime(due)).handOver();
    };

    private static final Plot LATE = (course, when) -> {
        var day = when.within(course.limit() + 10);
        var due = day + course.limit();
        course.accept(day, due).complete(when.at(due + when.between(1, 10))).handOver();
    };

    static final List<Scenario> LIST = List.of(
            new Scenario("early", 4010, Outcome.received(Verdict.EARLY), EARLY),
            new Scenario("on-the-day", 1000, Outcome.received(Verdict.KEPT), KEPT),
            new Scenario("to-the-second", 60, Outcome.received(Verdict.KEPT), ResolvedScenarios::toTheSecond),
            new Scenario("hour-missed", 140, Outcome.received(Verdict.HOUR_MISSED), ResolvedScenarios::hourMissed),
            new Scenario("late", 160, Outcome.received(Verdict.LATE), LATE),
            new Scenario("due-by-day-early", 300, Outcome.received(Verdict.EARLY), dueByDay(EARLY)),
            new Scenario("due-by-day-kept", 150, Outcome.received(Verdict.KEPT), dueByDay(KEPT)),
            new Scenario("due-by-day-hour-passed", 50, Outcome.received(Verdict.KEPT), ResolvedScenarios::hourPassed),
            new Scenario("due-by-day-late", 30, Outcome.received(Verdict.LATE), dueByDay(LATE)),
            new Scenario("withdrawn", 150, Outcome.received(Verdict.EARLY), ResolvedScenarios::withdrawn),
            new Scenario("stopped", 60, Outcome.received(Verdict.EARLY), ResolvedScenarios::stopped),
            new Scenario("stopped-late", 30, Outcome.received(Verdict.LATE), ResolvedScenarios::stoppedLate),
            new Scenario("returned-only", 150, Outcome.received(Verdict.EARLY), ResolvedScenarios::returnedOnly),
            new Scenario("returned-only-late", 30, Outcome.received(Verdict.LATE), ResolvedScenarios::returnedOnlyLate),
            new Scenario("collected-late", 200, Outcome.received(Verdict.EARLY), ResolvedScenarios::collectedLate),
            new Scenario(
                    "recorded-after-cut-off",
                    60,
                    Outcome.received(Verdict.EARLY),
                    ResolvedScenarios::recordedAfterCutOff),
            new Scenario("carried-over-early", 350, Outcome.carriedOver(Verdict.EARLY), ResolvedScenarios::carriedOver),
            new Scenario(
                    "carried-over-kept", 50, Outcome.carriedOver(Verdict.KEPT), ResolvedScenarios::carriedOverKept),
            new Scenario(
                    "carried-over-late", 80, Outcome.carriedOver(Verdict.LATE), ResolvedScenarios::carriedOverLate));

    private ResolvedScenarios() {}

    private static Plot dueByDay(Plot plot) {
        return (course, when) -> plot.play(course.dueByDay(), when);
    }

    private static void toTheSecond(Course course, When when) {
        var day = when.within(course.limit());
        var due = when.promise(day + course.limit());
        course.accept(when.at(day), due).complete(due).handOver();
    }

    private static void hourMissed(Course course, When when) {
        var day = when.within(course.limit());
        var due = when.promise(day + course.limit());
        course.accept(when.at(day), due).complete(when.afterTheHour(due)).handOver();
    }

    /** The hour was promised at the counter, but the system only ever shows the day. */
    private static void hourPassed(Course course, When when) {
        hourMissed(course.dueByDay(), when);
    }

    private static void withdrawn(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit);
        course.accept(day, day + limit).withdraw(when.at(day + when.between(1, limit - 1)));
    }

    private static void stopped(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit);
        course.accept(day, day + limit).stop(when.at(day + when.between(1, limit - 1)));
    }

    private static void stoppedLate(Course course, When when) {
        var day = when.within(course.limit() + 10);
        var due = day + course.limit();
        course.accept(day, due).stop(when.at(due + when.between(1, 10)));
    }

    private static void returnedOnly(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit);
        course.accept(day, day + limit).handOver(when.at(day + when.between(1, limit - 1)));
    }

    private static void returnedOnlyLate(Course course, When when) {
        var day = when.within(course.limit() + 10);
        var due = day + course.limit();
        course.accept(day, due).handOver(when.at(due + when.between(1, 10)));
    }

    /** The citizen comes after the due day for what was ready before it. */
    private static void collectedLate(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit);
        course.accept(day, day + limit)
                .complete(when.at(day + when.between(1, limit - 1)))
                .handOver(when.at(day + limit + when.between(1, 15)));
    }

    /** Completed on the last two days of the period, entered when it was over. */
    private static void recordedAfterCutOff(Course course, When when) {
        var limit = course.limit();
        var end = when.end - when.between(1, 2);
        course.accept(end - limit + 1, end + 1).complete(when.at(end), when.at(when.end + when.between(0, 3)));
    }

    private static void carriedOver(Course course, When when) {
        var limit = course.limit();
        var day = when.start - when.between(1, limit - 1);
        course.accept(day, day + limit)
                .complete(when.at(when.between(when.start, day + limit - 1)))
                .handOver();
    }

    private static void carriedOverKept(Course course, When when) {
        var day = when.start - when.between(1, course.limit());
        var due = when.promise(day + course.limit());
        course.accept(when.at(day), due).complete(when.inTime(due)).handOver();
    }

    private static void carriedOverLate(Course course, When when) {
        var day = when.start - when.between(1, 25);
        var due = day + course.limit();
        course.accept(day, due)
                .complete(when.at(Math.max(when.start, due + 1) + when.between(0, 6)))
                .handOver();
    }
}
