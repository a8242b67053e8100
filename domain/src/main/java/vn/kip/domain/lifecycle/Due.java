package vn.kip.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a result was promised (NgayHenTra): to the second, or only to the day where the source gives only a day.
 *
 * <p>A promise of a day is kept until that day ends, whatever rule compares.
 */
public sealed interface Due {

    /** The day on which the promise falls, in the business zone. */
    LocalDate day(ZoneId zone);

    /** Whether an end at {@code end} keeps the promise when moments are compared, to the second and inclusive. */
    boolean keptByInstant(Instant end, ZoneId zone);

    /** Whether an end at {@code end} keeps the promise when only days are compared, inclusive. */
    default boolean keptByDate(Instant end, ZoneId zone) {
        return !LocalDate.ofInstant(end, zone).isAfter(day(zone));
    }

    /** A promise to the second. */
    record At(Instant at) implements Due {
        @Override
        public LocalDate day(ZoneId zone) {
            return LocalDate.ofInstant(at, zone);
        }

        @Override
        public boolean keptByInstant(Instant end, ZoneId zone) {
            return end.getEpochSecond() <= at.getEpochSecond();
        }
    }

    /** A promise of a day. */
    record On(LocalDate on) implements Due {
        @Override
        public LocalDate day(ZoneId zone) {
            return on;
        }

        @Override
        public boolean keptByInstant(Instant end, ZoneId zone) {
            return keptByDate(end, zone);
        }
    }
}
