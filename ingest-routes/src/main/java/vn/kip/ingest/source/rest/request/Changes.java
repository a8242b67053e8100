package vn.kip.ingest.source.rest.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;

/**
 * How changes are asked for: the key {@code updatedSince}.
 *
 * @param parameter of the query, null where the body says it
 * @param overlap how far before the last known change to ask again: no change may become visible later than that after
 *     its stamp
 * @param lag how old a change must be for all before it to be sure
 * @param initial what is said while nothing is known yet; null when the parameter is left out until then
 */
public record Changes(
        @Nullable String parameter,
        DateTimeFormatter format,
        Duration overlap,
        Duration lag,
        @Nullable String initial) {

    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** Reads the key. */
    public static Changes read(Setting section, ZoneId zone, RequestSettings request) {
        section.allowing("parameter", "format", "overlap", "lag", "initial");
        if (!request.says(Placeholder.SINCE)) {
            section.required("parameter");
        }
        return new Changes(
                section.child("parameter").map(Setting::text).orElse(null),
                section.child("format").map(setting -> format(setting, zone)).orElse(DateTimeFormatter.ISO_INSTANT),
                section.child("overlap").map(Setting::duration).orElse(OVERLAP),
                section.child("lag").map(Setting::duration).orElse(Duration.ZERO),
                section.child("initial").map(Setting::text).orElse(null));
    }

    private static DateTimeFormatter format(Setting setting, ZoneId zone) {
        try {
            var formatter =
                    DateTimeFormatter.ofPattern(setting.text(), Locale.ROOT).withZone(zone);
            formatter.format(Instant.EPOCH);
            return formatter;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw setting.error("a pattern of a moment such as yyyyMMddHHmmss");
        }
    }

    /**
     * What is said of the moment from which changes are asked for.
     *
     * @param complete everything changed up to then is known; null when nothing is
     * @return null when nothing is said
     */
    public @Nullable String text(@Nullable Instant complete) {
        return complete == null ? initial : format.format(complete.minus(overlap));
    }
}
