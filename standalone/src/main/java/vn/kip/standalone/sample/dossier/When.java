package vn.kip.standalone.sample.dossier;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import vn.kip.standalone.sample.city.WorkingDays;

/**
 * The days and hours at which things happen. Days are numbers of {@link WorkingDays}, so that a time limit is a
 * difference; office hours are 7:00 to 11:30 and 13:30 to 17:00.
 */
final class When {

    /** Local midnight at which the first half-year of 2023 begins, by Decree 09/2019/NĐ-CP. */
    static final LocalDateTime PERIOD_START = LocalDate.of(2022, 12, 15).atStartOfDay();

    /** Local midnight at which it is over. */
    static final LocalDateTime PERIOD_END = LocalDate.of(2023, 6, 15).atStartOfDay();

    private static final LocalTime OPENING = LocalTime.of(7, 0);
    private static final LocalTime NOON = LocalTime.of(11, 30);
    private static final LocalTime REOPENING = LocalTime.of(13, 30);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    private static final List<LocalTime> DUE_HOURS =
            List.of(LocalTime.of(10, 0), NOON, LocalTime.of(15, 30), LocalTime.of(16, 30), CLOSING);

    /** First working day of the period. */
    final int start;

    /** First working day after the period. */
    final int end;

    private final WorkingDays days;
    private final Dice dice;

    When(WorkingDays days, Dice dice) {
        this.days = days;
        this.dice = dice;
        this.start = days.firstFrom(PERIOD_START.toLocalDate());
        this.end = days.firstFrom(PERIOD_END.toLocalDate());
    }

    int between(int least, int most) {
        return dice.between(least, most);
    }

    /** A day of the period from which {@code span} more working days are in the period as well. */
    int within(int span) {
        return dice.between(start, end - 1 - span);
    }

    /** Some moment of a day's office hours. */
    LocalDateTime at(int day) {
        var morning = (int) Duration.between(OPENING, NOON).toSeconds();
        var afternoon = (int) Duration.between(REOPENING, CLOSING).toSeconds();
        var second = dice.between(0, morning + afternoon - 1);
        var time = second < morning ? OPENING.plusSeconds(second) : REOPENING.plusSeconds(second - morning);
        return days.day(day).atTime(time);
    }

    /** A promise for a day, at one of the usual hours. */
    LocalDateTime promise(int day) {
        return days.day(day).atTime(dice.oneOf(DUE_HOURS));
    }

    /** Some moment of the day of {@code due} that is not after its hour. */
    LocalDateTime inTime(LocalDateTime due) {
        var opening = due.toLocalDate().atTime(OPENING);
        return opening.plusSeconds(
                dice.between(0, (int) Duration.between(opening, due).toSeconds()));
    }

    /** Some moment of the day of {@code due} after its hour: often by just a second. */
    LocalDateTime afterTheHour(LocalDateTime due) {
        return dice.chance(0.1) ? due.plusSeconds(1) : due.plusMinutes(dice.between(1, 120));
    }

    /** Some moment of an office day, {@code most} or fewer working days after {@code moment}; never before it. */
    LocalDateTime soonAfter(LocalDateTime moment, int most) {
        var later = dice.between(0, most);
        return later == 0
                ? moment.plusMinutes(dice.between(2, 40))
                : at(days.firstFrom(moment.toLocalDate().plusDays(1)) + later - 1);
    }
}
