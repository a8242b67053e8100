package vn.kip.ingest.source.listen;

import java.time.Duration;
import java.util.regex.Pattern;
import vn.kip.domain.settings.Setting;

/**
 * How much of what is sent is taken at once.
 *
 * @param bytes of one body, at most
 * @param waiting requests that are read or wait for their turn, at most; others are to come again
 * @param patience how long a request waits for Kafka before its sender is told to come again
 */
public record Bounds(int bytes, int waiting, Duration patience) {

    /** Rows of one post, at most: a body of nothing but brackets would be millions. */
    public static final int MOST_ROWS = 50_000;

    private static final int KILOBYTE = 1_000;
    private static final int MEGABYTE = 1_000_000;
    private static final int USUAL_BYTES = 10 * MEGABYTE;
    private static final int USUAL_WAITING = 8;
    private static final int MOST_WAITING = 64;
    private static final int MOST_MEGABYTES = 200;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,5})\\s*(KB|MB)");

    /** Reads {@code limit}, {@code waiting} and {@code patience} of a section. */
    public static Bounds read(Setting section) {
        return new Bounds(
                section.child("limit").map(Bounds::bytes).orElse(USUAL_BYTES),
                section.child("waiting")
                        .map(waiting -> waiting.wholeNumber(1, MOST_WAITING))
                        .orElse(USUAL_WAITING),
                section.child("patience").map(Setting::duration).orElse(USUAL_PATIENCE));
    }

    private static int bytes(Setting setting) {
        var match = SIZE.matcher(setting.text());
        if (match.matches()) {
            var bytes = Long.parseLong(match.group(1)) * (match.group(2).equals("KB") ? KILOBYTE : MEGABYTE);
            if (bytes <= (long) MOST_MEGABYTES * MEGABYTE) {
                return (int) bytes;
            }
        }
        throw setting.error("a size such as 500KB or 10MB, at most " + MOST_MEGABYTES + "MB");
    }
}
