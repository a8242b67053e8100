package vn.kip.domain.contribution;

import java.util.Arrays;

/**
 * How an end is compared with a promise.
 *
 * <p>Two questions are open in the law, and systems in use answer them differently: all four answers are counted side
 * by side, one of them is official.
 */
public enum TimingRule {
    /** To the second, with the due date as last changed. */
    INSTANT_CURRENT(Compare.INSTANT, DueDate.CURRENT, Measure.ON_TIME_INSTANT_CURRENT, Measure.LATE_INSTANT_CURRENT),
    /** By the day, with the due date as last changed. */
    DATE_CURRENT(Compare.DATE, DueDate.CURRENT, Measure.ON_TIME_DATE_CURRENT, Measure.LATE_DATE_CURRENT),
    /** To the second, with the due date before any change. */
    INSTANT_ORIGINAL(
            Compare.INSTANT, DueDate.ORIGINAL, Measure.ON_TIME_INSTANT_ORIGINAL, Measure.LATE_INSTANT_ORIGINAL),
    /** By the day, with the due date before any change. */
    DATE_ORIGINAL(Compare.DATE, DueDate.ORIGINAL, Measure.ON_TIME_DATE_ORIGINAL, Measure.LATE_DATE_ORIGINAL);

    /** Whether moments or days are compared; a promise without a time of day is always compared by the day. */
    public enum Compare {
        INSTANT,
        DATE
    }

    /** Which of several promises counts. */
    public enum DueDate {
        CURRENT(Measure.EARLY_CURRENT, Measure.LAPSED_CURRENT, Measure.LAPSE_CLEARED_CURRENT),
        ORIGINAL(Measure.EARLY_ORIGINAL, Measure.LAPSED_ORIGINAL, Measure.LAPSE_CLEARED_ORIGINAL);

        private final Measure early;
        private final Measure lapsed;
        private final Measure lapseCleared;

        DueDate(Measure early, Measure lapsed, Measure lapseCleared) {
            this.early = early;
            this.lapsed = lapsed;
            this.lapseCleared = lapseCleared;
        }
    }

    private final Compare compare;
    private final DueDate due;
    private final Measure onTime;
    private final Measure late;

    TimingRule(Compare compare, DueDate due, Measure onTime, Measure late) {
        this.compare = compare;
        this.due = due;
        this.onTime = onTime;
        this.late = late;
    }

    /** The rule that gives these two answers. */
    public static TimingRule of(Compare compare, DueDate due) {
        return Arrays.stream(values())
                .filter(rule -> rule.compare == compare && rule.due == due)
                .findFirst()
                .orElseThrow();
    }

    public Compare compare() {
        return compare;
    }

    public DueDate due() {
        return due;
    }

    public Measure early() {
        return due.early;
    }

    public Measure onTime() {
        return onTime;
    }

    public Measure late() {
        return late;
    }

    public Measure lapsed() {
        return due.lapsed;
    }

    public Measure lapseCleared() {
        return due.lapseCleared;
    }
}
