package vn.kip.domain.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Dossier;

/**
 * A time limit in working days, counted off by hand: from the day after the receipt, which after 17:00 or on a day off is
 * that of the next working day; once more from the beginning when papers come back that were asked for in time; until 17:00.
 */
final class LimitOfDossier {

    private static final long CLOSES = 17 * 60 * 60;

    private LimitOfDossier() {}

    static @Nullable Due due(Office office, Dossier dossier, Instant received, @Nullable Instant ended) {
        for (var limit : office.ofDossiers()) {
            var day = DayNumber.of(received);
            if (limit.from() <= day && day <= limit.until()) {
                return new Due.At(Instant.ofEpochSecond(due(dossier, received, ended, limit.workingDays())));
            }
        }
        return null;
    }

    private static long due(Dossier dossier, Instant received, @Nullable Instant ended, int workingDays) {
        var first = begins(received.getEpochSecond());
        for (var wait : waits(dossier, ended)) {
            if (wait[0] > closing(DaysOff.after(first, workingDays))) {
                break;
            }
            first = Math.max(first, begins(wait[1]));
        }
        return closing(DaysOff.after(first, workingDays));
    }

    /** Seconds at which papers were asked for and came back, or at which the dossier ended without them; in order. */
    private static List<long[]> waits(Dossier dossier, @Nullable Instant ended) {
        var waits = new ArrayList<long[]>();
        for (var supplement : dossier.supplements()) {
            var back = supplement.returnedAt() == null ? ended : supplement.returnedAt();
            if (back != null && back.getEpochSecond() > supplement.requestedAt().getEpochSecond()) {
                waits.add(new long[] {supplement.requestedAt().getEpochSecond(), back.getEpochSecond()});
            }
        }
        waits.sort(
                (one, other) -> one[0] != other[0] ? Long.compare(one[0], other[0]) : Long.compare(one[1], other[1]));
        return waits;
    }

    private static long begins(long second) {
        var day = DayNumber.of(Instant.ofEpochSecond(second));
        return DaysOff.working(day) && second <= closing(day) ? day : DaysOff.after(day, 1);
    }

    private static long closing(long day) {
        return DayNumber.start(day).getEpochSecond() + CLOSES;
    }
}
