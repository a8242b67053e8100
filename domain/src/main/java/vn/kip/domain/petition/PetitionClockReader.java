package vn.kip.domain.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.DaySetting;
import vn.kip.domain.settings.Setting;

/**
 * Reads {@code petitions.limits}: a list of {@code {workingDays: 15, from: …, until: …, category: …}}, of which only the
 * first is required. What is written replaces the default limit.
 */
public final class PetitionClockReader {

    private static final int LONGEST = 250;

    private PetitionClockReader() {}

    /** Reads the section of a settings file, {@link PetitionClock#DEFAULT} where there is none. */
    public static PetitionClock read(Setting root) {
        var limits = root.child("petitions")
                .map(petitions -> petitions.allowing("limits"))
                .flatMap(petitions -> petitions.child("limits"));
        if (limits.isEmpty()) {
            return PetitionClock.DEFAULT;
        }
        var read = new ArrayList<PetitionLimit>();
        for (var item : limits.get().items()) {
            var limit = limit(item);
            refuseOverlap(item, limit, read);
            read.add(limit);
        }
        return new PetitionClock(read, null);
    }

    private static PetitionLimit limit(Setting item) {
        item.allowing("workingDays", "from", "until", "category");
        var from = day(item, "from");
        var until = day(item, "until");
        if (from != null && until != null && until.isBefore(from)) {
            throw item.required("until").error("a day from " + from + " on");
        }
        return new PetitionLimit(
                from,
                until,
                item.child("category").map(Setting::text).orElse(""),
                item.required("workingDays").wholeNumber(1, LONGEST));
    }

    private static @Nullable LocalDate day(Setting item, String key) {
        return item.child(key).map(DaySetting::of).orElse(null);
    }

    private static void refuseOverlap(Setting item, PetitionLimit limit, List<PetitionLimit> before) {
        for (var other : before) {
            if (other.category().equals(limit.category()) && other.overlaps(limit)) {
                throw item.error(
                        "days on which no other limit for the same petitions holds",
                        limit.span() + " beside " + other.span());
            }
        }
    }
}
