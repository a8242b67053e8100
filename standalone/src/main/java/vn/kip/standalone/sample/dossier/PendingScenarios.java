package vn.kip.standalone.sample.dossier;

import java.util.List;
import vn.kip.standalone.sample.dossier.Outcome.Verdict;

/** Dossiers that are open when the period ends. */
final class PendingScenarios {

    static final List<Scenario> LIST = List.of(
            new Scenario("open", 200, Outcome.received(Verdict.PENDING), PendingScenarios::open),
            new Scenario("open-overdue", 70, Outcome.received(Verdict.OVERDUE), PendingScenarios::openOverdue),
            new Scenario("carried-over-open", 20, Outcome.carriedOver(Verdict.PENDING), PendingScenarios::carriedOver),
            new Scenario(
                    "carried-over-overdue",
                    30,
                    Outcome.carriedOver(Verdict.OVERDUE),
                    PendingScenarios::carriedOverOverdue),
            new Scenario("due-on-the-last-day", 10, Outcome.received(Verdict.OVERDUE), PendingScenarios::dueOnLastDay),
            new Scenario(
                    "due-on-the-day-after", 10, Outcome.received(Verdict.PENDING), PendingScenarios::dueOnDayAfter),
            new Scenario("awaiting-papers", 40, Outcome.received(Verdict.PENDING), PendingScenarios::awaitingPapers),
            new Scenario(
                    "awaiting-papers-unlisted",
                    15,
                    Outcome.received(Verdict.PENDING),
                    PendingScenarios::awaitingPapersUnlisted),
            new Scenario(
                    "papers-asked-when-overdue",
                    15,
                    Outcome.received(Verdict.PENDING),
                    PendingScenarios::papersAskedWhenOverdue),
            new Scenario(
                    "papers-back-after-cut-off",
                    15,
                    Outcome.received(Verdict.PENDING),
                    PendingScenarios::papersBackAfterCutOff),
            new Scenario(
                    "papers-back-and-open",
                    40,
                    Outcome.received(Verdict.PENDING, Verdict.OVERDUE),
                    PendingScenarios::papersBackAndOpen),
            new Scenario("fee-overdue", 20, Outcome.received(Verdict.OVERDUE), PendingScenarios::feeOverdue),
            new Scenario(
                    "extended-and-open",
                    40,
                    Outcome.received(Verdict.PENDING, Verdict.OVERDUE),
                    PendingScenarios::extendedAndOpen),
            new Scenario(
                    "carried-over-extended-and-open",
                    10,
                    Outcome.carriedOver(Verdict.PENDING, Verdict.OVERDUE),
                    PendingScenarios::carriedOverExtendedAndOpen),
            new Scenario(
                    "extended-after-cut-off",
                    20,
                    Outcome.received(Verdict.OVERDUE),
                    PendingScenarios::extendedAfterCutOff),
            new Scenario(
                    "ended-after-cut-off", 60, Outcome.received(Verdict.PENDING), PendingScenarios::endedAfterCutOff),
            new Scenario(
                    "ended-after-cut-off-overdue",
                    20,
                    Outcome.received(Verdict.OVERDUE),
                    PendingScenarios::endedAfterCutOffOverdue),
            new Scenario("reopened-and-open", 20, Outcome.received(Verdict.PENDING), PendingScenarios::reopenedAndOpen),
            new Scenario(
                    "reopened-and-overdue",
                    20,
                    Outcome.received(Verdict.OVERDUE),
                    PendingScenarios::reopenedAndOverdue));

    private PendingScenarios() {}

    private static void open(Course course, When when) {
        var day = when.end - when.between(1, course.limit());
        course.accept(day, day + course.limit());
    }

    private static void openOverdue(Course course, When when) {
        var day = recent(course, when);
        course.accept(day, day + course.limit());
    }

    /** A day from which the due date has passed, by up to fifteen days, when the period ends. */
    private static int recent(Course course, When when) {
        return when.end - course.limit() - when.between(1, 15);
    }

    /** Half a year and more to go from the receipt. */
    private static void carriedOver(Course course, When when) {
        course.accept(when.start - when.between(1, 20), when.end + when.between(0, 20));
    }

    private static void carriedOverOverdue(Course course, When when) {
        var day = when.start - when.between(1, 40);
        course.accept(day, day + course.limit());
    }

    private static void dueOnLastDay(Course course, When when) {
        course.accept(when.end - 1 - course.limit(), when.end - 1);
    }

    private static void dueOnDayAfter(Course course, When when) {
        course.accept(when.end - course.limit(), when.end);
    }

    private static void awaitingPapers(Course course, When when) {
        var day = recent(course, when);
        course.accept(day, day + course.limit()).askPapers(when.at(day + 1));
    }

    private static void awaitingPapersUnlisted(Course course, When when) {
        var day = recent(course, when);
        course.accept(day, day + course.limit()).askPapersUnlisted(when.at(day + 1));
    }

    private static void papersAskedWhenOverdue(Course course, When when) {
        var limit = course.limit();
        var day = when.end - limit - when.between(5, 15);
        course.accept(day, day + limit).askPapers(when.at(day + limit + when.between(1, 4)));
    }

    private static void papersBackAfterCutOff(Course course, When when) {
        var day = recent(course, when);
        course.accept(day, day + course.limit())
                .askPapers(when.at(day + 1))
                .papersBack(when.at(when.end + when.between(0, 4)), when.promise(when.end + 4 + course.limit()));
    }

    private static void papersBackAndOpen(Course course, When when) {
        var limit = course.limit();
        var day = when.end - limit - when.between(1, 3);
        course.accept(day, day + limit)
                .askPapers(when.at(day + 1))
                .papersBack(when.at(day + 3), when.promise(day + 3 + limit));
    }

    private static void feeOverdue(Course course, When when) {
        var day = recent(course, when);
        course.accept(day, day + course.limit()).askFee(when.at(day + 1));
    }

    private static void extendedAndOpen(Course course, When when) {
        var day = recent(course, when);
        course.accept(day, day + course.limit())
                .moveDue(when.at(day + course.limit() - 1), when.promise(when.end + when.between(0, 10)));
    }

    private static void carriedOverExtendedAndOpen(Course course, When when) {
        var day = when.start - when.between(1, 10);
        course.accept(day, day + course.limit())
                .moveDue(when.at(day + course.limit() + 2), when.promise(when.end + when.between(0, 10)));
    }

    /** When the period ended it was overdue; the better date came later. */
    private static void extendedAfterCutOff(Course course, When when) {
        var day = recent(course, when);
        course.accept(day, day + course.limit())
                .moveDue(when.at(when.end + when.between(0, 3)), when.promise(when.end + 10));
    }

    private static void endedAfterCutOff(Course course, When when) {
        var limit = course.limit();
        var day = when.end - when.between(1, limit - 1);
        course.accept(day, day + limit).complete(when.at(when.between(when.end, day + limit)));
    }

    private static void endedAfterCutOffOverdue(Course course, When when) {
        var day = recent(course, when);
        course.accept(day, day + course.limit())
                .complete(when.at(when.end + when.between(0, 5)))
                .handOver();
    }

    private static void reopenedAndOpen(Course course, When when) {
        var limit = course.limit(5);
        var day = when.end - when.between(4, limit);
        course.accept(day, day + limit).complete(when.at(day + 1)).reopen(when.at(day + 2));
    }

    private static void reopenedAndOverdue(Course course, When when) {
        var day = recent(course, when);
        course.accept(day, day + course.limit()).complete(when.at(day + 1)).reopen(when.at(day + 2));
    }
}
