package vn.kip.ingest.source.rest.answer;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer over HTTP whose body has not been read; to be closed when it is done with.
 *
 * @param headers a header that came several times has a list
 */
public record Answer(
        int status, Map<String, Object> headers, @Nullable InputStream body) implements AutoCloseable {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
    private static final Pattern NEXT =
            Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next\\b)");

    public boolean isOk() {
        return status == OK || status == NO_CONTENT;
    }

    boolean isWithoutContent() {
        return status == NO_CONTENT;
    }

    /** When the source believes to have answered; empty when it does not say. */
    public Optional<Instant> date() {
        return header("Date").flatMap(Answer::moment);
    }

    /** A moment as HTTP writes it. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The target of the link to the next page, null when there is none. */
    @Nullable
    String nextLink() {
        for (var header : headers("Link")) {
            var link = LINK.matcher(header);
            while (link.find()) {
                if (NEXT.matcher(link.group(2)).find()) {
                    return link.group(1);
                }
            }
        }
        return null;
    }

    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    private List<String> headers(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name) && header.getValue() != null)
                .flatMap(header -> header.getValue() instanceof Collection<?> several
                        ? several.stream()
                        : List.of(header.getValue()).stream())
                .map(String::valueOf)
                .toList();
    }

    @Override
    public void close() {
        if (body != null) {
            try {
                body.close();
            } catch (IOException e) {
                // the connection is gone; what was needed of it has been read, or is asked again
            }
        }
    }
}
