package vn.kip.standalone.sample.dossier;

import java.util.List;
import vn.kip.standalone.sample.dossier.Outcome.Verdict;

/** Dossiers that end in the period after their due date was changed, openly with a supplement or silently. */
final class ChangedScenarios {

    static final List<Scenario> LIST = List.of(
            new Scenario("supplement-early", 350, Outcome.received(Verdict.EARLY), ChangedScenarios::supplementEarly),
            new Scenario(
                    "supplement-used",
                    300,
                    Outcome.received(Verdict.EARLY, Verdict.LATE),
                    ChangedScenarios::supplementUsed),
            new Scenario(
                    "two-supplements",
                    80,
                    Outcome.received(Verdict.EARLY, Verdict.LATE),
                    ChangedScenarios::twoSupplements),
            new Scenario(
                    "supplement-late",
                    30,
                    Outcome.received(Verdict.LATE, Verdict.LATE),
                    ChangedScenarios::supplementLate),
            new Scenario(
                    "carried-over-supplement",
                    40,
                    Outcome.carriedOver(Verdict.EARLY, Verdict.LATE),
                    ChangedScenarios::carriedOverSupplement),
            new Scenario("extended", 120, Outcome.received(Verdict.EARLY, Verdict.LATE), ChangedScenarios::extended),
            new Scenario(
                    "extended-kept", 80, Outcome.received(Verdict.KEPT, Verdict.LATE), ChangedScenarios::extendedKept),
            new Scenario(
                    "extended-when-overdue",
                    60,
                    Outcome.received(Verdict.EARLY, Verdict.LATE),
                    ChangedScenarios::extendedWhenOverdue),
            new Scenario("extended-in-vain", 30, Outcome.received(Verdict.LATE), ChangedScenarios::extendedInVain),
            new Scenario("shortened", 20, Outcome.received(Verdict.LATE, Verdict.EARLY), ChangedScenarios::shortened),
            new Scenario(
                    "due-moved-after-the-end",
                    40,
                    Outcome.received(Verdict.EARLY, Verdict.LATE),
                    ChangedScenarios::dueMovedAfterTheEnd),
            new Scenario(
                    "hour-lost-at-the-end",
                    20,
                    Outcome.received(Verdict.KEPT, Verdict.HOUR_MISSED),
                    ChangedScenarios::hourLostAtTheEnd),
            new Scenario("due-set-later", 20, Outcome.received(Verdict.EARLY), ChangedScenarios::dueSetLater));

    private ChangedScenarios() {}

    /** Papers come back soon, and the dossier is ready before even the first due date. */
    private static void supplementEarly(Course course, When when) {
        var limit = course.limit(8);
        var day = when.within(limit);
        course.accept(day, day + limit)
                .askPapers(when.at(day + 1))
                .papersBack(when.at(day + 3), when.promise(day + 3 + limit))
                .complete(when.at(day + when.between(4, limit - 1)))
                .handOver();
    }

    /** The limit starts again when the papers come, and is needed. */
    private static void supplementUsed(Course course, When when) {
        var limit = course.limit();
        var back = when.between(3, 7);
        var day = when.within(back + limit);
        course.accept(day, day + limit)
                .askPapers(when.at(day + 1))
                .papersBack(when.at(day + back), when.promise(day + back + limit))
                .complete(when.at(day + when.between(Math.max(back, limit) + 1, back + limit - 1)))
                .handOver();
    }

    private static void twoSupplements(Course course, When when) {
        var limit = course.limit();
        var day = when.within(8 + limit);
        course.accept(day, day + limit)
                .askPapers(when.at(day + 1))
                .papersBack(when.at(day + 3), when.promise(day + 3 + limit))
                .askPapers(when.at(day + 4))
                .papersBack(when.at(day + 8), when.promise(day + 8 + limit))
                .complete(when.at(day + when.between(Math.max(8, limit) + 1, 8 + limit - 1)))
                .handOver();
    }

    private static void supplementLate(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit + 15);
        course.accept(day, day + limit)
                .askPapers(when.at(day + 1))
                .papersBack(when.at(day + 5), when.promise(day + 5 + limit))
                .complete(when.at(day + limit + when.between(6, 15)))
                .handOver();
    }

    private static void carriedOverSupplement(Course course, When when) {
        var limit = course.limit();
        var back = when.between(3, 7);
        var day = when.start - when.between(1, back);
        course.accept(day, day + limit)
                .askPapers(when.at(day + 1))
                .papersBack(when.at(day + back), when.promise(day + back + limit))
                .complete(when.at(day + when.between(Math.max(back, limit) + 1, back + limit - 1)))
                .handOver();
    }

    private static void extended(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit + 8);
        course.accept(day, day + limit)
                .moveDue(when.at(day + when.between(1, limit - 1)), when.promise(day + limit + 8))
                .complete(when.at(day + limit + when.between(1, 7)))
                .handOver();
    }

    private static void extendedKept(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit + 5);
        var due = when.promise(day + limit + 5);
        course.accept(day, day + limit)
                .moveDue(when.at(day + limit - 1), due)
                .complete(when.inTime(due))
                .handOver();
    }

    private static void extendedWhenOverdue(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit + 8);
        course.accept(day, day + limit)
                .moveDue(when.at(day + limit + when.between(1, 3)), when.promise(day + limit + 8))
                .complete(when.at(day + limit + when.between(4, 7)))
                .handOver();
    }

    private static void extendedInVain(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit + 10);
        course.accept(day, day + limit)
                .moveDue(when.at(day + limit - 1), when.promise(day + limit + 3))
                .complete(when.at(day + limit + when.between(4, 10)))
                .handOver();
    }

    private static void shortened(Course course, When when) {
        var limit = course.limit(6);
        var day = when.within(limit);
        course.accept(day, day + limit)
                .moveDue(when.at(day + 1), when.promise(day + limit - 3))
                .complete(when.at(day + limit - 1))
                .handOver();
    }

    /** Late, until somebody moves the due date behind the end. */
    private static void dueMovedAfterTheEnd(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit + 2);
        var end = day + limit + 2;
        course.accept(day, day + limit).complete(when.at(end)).moveDue(when.at(end + 2), when.promise(end + 1));
    }

    /** With the completion the system drops the hour of the due date, which had just been missed. */
    private static void hourLostAtTheEnd(Course course, When when) {
        var day = when.within(course.limit());
        var due = when.promise(day + course.limit());
        course.accept(when.at(day), due)
                .dueByDay()
                .complete(when.afterTheHour(due))
                .handOver();
    }

    /** A due date is only given after the receipt: it is the original one. */
    private static void dueSetLater(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit);
        course.undated()
                .accept(day, day + limit)
                .moveDue(when.at(day + 1), when.promise(day + limit))
                .complete(when.at(day + when.between(2, limit - 1)))
                .handOver();
    }
}
