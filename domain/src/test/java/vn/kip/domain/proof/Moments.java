package vn.kip.domain.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;

/** Moments of chance, every third of them at a boundary: of a day, of a period, or where a due date is. */
record Moments(Random random, long first, int days) {

    private static final int[] BOUNDARIES = {1, 14, 15, 16};

    long day() {
        var day = first + random.nextInt(days);
        if (random.nextInt(3) > 0) {
            return day;
        }
        // periods begin on the first or on the fifteenth
        var date = LocalDate.ofEpochDay(day);
        return DayNumber.of(date.getYear(), date.getMonthValue(), BOUNDARIES[random.nextInt(BOUNDARIES.length)]);
    }

    Instant moment() {
        return in(day());
    }

    /** A moment of a day: its first, its last second, or any. */
    Instant in(long day) {
        return switch (random.nextInt(5)) {
            case 0 -> DayNumber.start(day);
            case 1 -> DayNumber.start(day + 1).minusSeconds(1);
            default -> DayNumber.start(day).plusSeconds(random.nextInt(24 * 60 * 60));
        };
    }

    /** Up to so many days later; now and then no later at all, or as the day after begins. */
    Instant after(Instant moment, int mostDays) {
        return switch (random.nextInt(8)) {
            case 0 -> moment;
            case 1 -> DayNumber.start(DayNumber.of(moment) + 1);
            default -> moment.plusSeconds(random.nextInt(mostDays * 24 * 60 * 60));
        };
    }

    /** A promise around so many days after a moment, by the day or to the second; sometimes before the moment. */
    Due due(Instant moment) {
        var day = DayNumber.of(moment) + random.nextInt(34) - 4;
        return random.nextInt(2) == 0 ? new Due.On(LocalDate.ofEpochDay(day)) : new Due.At(in(day));
    }

    /** An end not before the receipt: around the promise to the second or by the day, or whenever. */
    Instant end(Instant received, @Nullable Due due) {
        var end = after(received, 45);
        if (due != null && random.nextInt(2) == 0) {
            end = due instanceof Due.At at && random.nextBoolean()
                    ? at.at().plusSeconds(random.nextInt(3) - 1L).plus(random.nextInt(2), ChronoUnit.MILLIS)
                    : in(DossierFile.day(due) + random.nextInt(3) - 1);
        }
        return end.isBefore(received) ? received : end;
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
