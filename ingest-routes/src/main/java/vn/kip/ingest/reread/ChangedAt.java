package vn.kip.ingest.reread;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What positions of rows say about when they were changed. */
public final class ChangedAt {

    private static final Pattern CHANGED = Pattern.compile(".*\\(changed ([^ )]+)\\)");
    private static final Pattern SINCE = Pattern.compile("changes since ([^ ,]+),.*");

    private ChangedAt() {}

    /**
     * From when on changes have to be asked for so that all these rows are met again.
     *
     * @return empty when they have to be looked for from the beginning: a position does not say, or says what cannot be
     */
    public static Optional<Instant> earliest(List<String> positions, Instant now) {
        var moments = positions.stream().map(position -> of(position, now)).toList();
        return moments.stream().allMatch(Optional::isPresent)
                ? moments.stream().flatMap(Optional::stream).min(Instant::compareTo)
                : Optional.empty();
    }

    private static Optional<Instant> of(String position, Instant now) {
        return Stream.of(CHANGED, SINCE)
                .map(pattern -> pattern.matcher(position))
                .filter(Matcher::matches)
                .flatMap(match -> moment(match.group(1)).stream())
                .filter(moment -> !moment.isAfter(now))
                .min(Instant::compareTo);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
