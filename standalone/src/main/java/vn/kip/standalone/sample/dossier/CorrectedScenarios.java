package vn.kip.standalone.sample.dossier;

import java.util.List;
import vn.kip.standalone.sample.dossier.Outcome.Population;
import vn.kip.standalone.sample.dossier.Outcome.Verdict;

/** Dossiers whose agency, sector or dates are corrected after the fact, or that are reopened and end all the same. */
final class CorrectedScenarios {

    static final List<Scenario> LIST = List.of(
            new Scenario("refiled", 250, Outcome.received(Verdict.EARLY), CorrectedScenarios::refiled),
            new Scenario(
                    "refiled-after-cut-off",
                    20,
                    Outcome.received(Verdict.EARLY),
                    CorrectedScenarios::refiledAfterCutOff),
            new Scenario("misfiled-and-back", 50, Outcome.received(Verdict.EARLY), CorrectedScenarios::misfiledAndBack),
            new Scenario(
                    "completion-corrected-to-early",
                    60,
                    Outcome.received(Verdict.EARLY),
                    CorrectedScenarios::completionCorrectedToEarly),
            new Scenario(
                    "completion-corrected-to-late",
                    30,
                    Outcome.received(Verdict.LATE),
                    CorrectedScenarios::completionCorrectedToLate),
            new Scenario(
                    "completion-corrected-into-period",
                    10,
                    Outcome.received(Verdict.EARLY),
                    CorrectedScenarios::completionCorrectedIntoPeriod),
            new Scenario(
                    "completion-corrected-out-of-period",
                    10,
                    Outcome.received(Verdict.PENDING),
                    CorrectedScenarios::completionCorrectedOutOfPeriod),
            new Scenario(
                    "receipt-corrected-out-of-period",
                    10,
                    Outcome.carriedOver(Verdict.EARLY),
                    CorrectedScenarios::receiptCorrectedOutOfPeriod),
            new Scenario(
                    "receipt-corrected-into-period",
                    10,
                    Outcome.received(Verdict.EARLY),
                    CorrectedScenarios::receiptCorrectedIntoPeriod),
            new Scenario("reopened-early", 50, Outcome.received(Verdict.EARLY), CorrectedScenarios::reopenedEarly),
            new Scenario("reopened-late", 30, Outcome.received(Verdict.LATE), CorrectedScenarios::reopenedLate),
            new Scenario(
                    "rejected-after-all",
                    30,
                    Outcome.outside(Population.NOT_ACCEPTED),
                    CorrectedScenarios::rejectedAfterAll));

    private CorrectedScenarios() {}

    private static void refiled(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit);
        course.misfiled()
                .accept(day, day + limit)
                .complete(when.at(day + when.between(1, limit - 1)))
                .refile(when.at(day + limit + when.between(0, 10)));
    }

    private static void refiledAfterCutOff(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit);
        course.misfiled()
                .accept(day, day + limit)
                .complete(when.at(day + when.between(1, limit - 1)))
                .refile(when.at(when.end + when.between(0, 5)));
    }

    /** The last state equals an older one but for its stamp: it counts, the one between does not. */
    private static void misfiledAndBack(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit);
        course.accept(day, day + limit)
                .complete(when.at(day + when.between(1, limit - 1)))
                .misfile(when.at(day + limit))
                .refile(when.at(day + limit + 1));
    }

    private static void completionCorrectedToEarly(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit + 3);
        course.accept(day, day + limit)
                .complete(when.at(day + limit + 3))
                .correctCompletion(when.at(day + limit + 5), when.at(day + limit - 1));
    }

    private static void completionCorrectedToLate(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit + 3);
        course.accept(day, day + limit)
                .complete(when.at(day + limit - 1))
                .correctCompletion(when.at(day + limit + 5), when.at(day + limit + 3));
    }

    private static void completionCorrectedIntoPeriod(Course course, When when) {
        var day = when.end - course.limit();
        course.accept(day, when.end + 2)
                .complete(when.at(when.end + 1))
                .correctCompletion(when.at(when.end + 3), when.at(when.end - 1));
    }

    private static void completionCorrectedOutOfPeriod(Course course, When when) {
        var day = when.end - course.limit();
        course.accept(day, when.end + 5)
                .complete(when.at(when.end - 1))
                .correctCompletion(when.at(when.end + 3), when.at(when.end));
    }

    private static void receiptCorrectedOutOfPeriod(Course course, When when) {
        var limit = course.limit();
        course.accept(when.start, when.start + limit)
                .correctReceipt(when.at(when.start + 1), when.at(when.start - 1))
                .complete(when.at(when.start + limit - 1))
                .handOver();
    }

    private static void receiptCorrectedIntoPeriod(Course course, When when) {
        var limit = course.limit();
        course.accept(when.start - 1, when.start + limit)
                .correctReceipt(when.at(when.start + 1), when.at(when.start))
                .complete(when.at(when.start + limit - 1))
                .handOver();
    }

    private static void reopenedEarly(Course course, When when) {
        var limit = course.limit(6);
        var day = when.within(limit);
        course.accept(day, day + limit)
                .complete(when.at(day + 2))
                .reopen(when.at(day + 3))
                .complete(when.at(day + limit - 1))
                .handOver();
    }

    private static void reopenedLate(Course course, When when) {
        var limit = course.limit();
        var day = when.within(limit + 8);
        course.accept(day, day + limit)
                .complete(when.at(day + limit - 1))
                .reopen(when.at(day + limit))
                .complete(when.at(day + limit + when.between(1, 8)))
                .handOver();
    }

    private static void rejectedAfterAll(Course course, When when) {
        var day = when.within(course.limit());
        course.accept(day, day + course.limit()).reject(when.at(day + 1));
    }
}
