package vn.kip.domain.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.Petition;

/**
 * A petition as it ends up.
 *
 * @param due {@link DayNumber#NEVER} where nothing says when it is due
 * @param ended {@link DayNumber#NEVER} while it is open
 */
record PetitionFile(Petition last, long received, long due, long ended) {

    static PetitionFile of(Office office, Petition last) {
        var handled = last.status().name().equals("HANDLED") ? last.handledAt() : null;
        return new PetitionFile(
                last,
                DayNumber.of(last.receivedAt()),
                due(office, last),
                handled == null ? DayNumber.NEVER : DayNumber.of(handled));
    }

    private static long due(Office office, Petition last) {
        if (last.due() != null) {
            return DossierFile.day(last.due());
        }
        var received = DayNumber.of(last.receivedAt());
        var clock = start(last.receivedAt(), last.forwardedAt());
        for (var category : new String[] {last.category(), ""}) {
            for (var limit : office.limits()) {
                if (limit.category().equals(category) && limit.from() <= received && received <= limit.until()) {
                    return DaysOff.after(clock, limit.workingDays());
                }
            }
        }
        return DayNumber.NEVER;
    }

    private static long start(Instant received, @Nullable Instant forwarded) {
        return DayNumber.of(forwarded == null ? received : forwarded);
    }

    boolean dated() {
        return due != DayNumber.NEVER;
    }

    boolean onTime() {
        return dated() && ended <= due;
    }

    boolean overdueAtTheEndOf(long day) {
        return day >= received && day < ended && due <= day;
    }
}
