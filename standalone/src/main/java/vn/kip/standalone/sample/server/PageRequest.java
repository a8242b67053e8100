package vn.kip.standalone.sample.server;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a caller asks of the change log.
 *
 * @param updatedSince rows that stand in the log then or later; without it, all
 * @param page from 1
 * @param size rows a page, 1 to 1,000
 */
record PageRequest(LocalDateTime updatedSince, int page, int size) {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final LocalDateTime EVER = LocalDate.EPOCH.atStartOfDay();
    private static final int MOST_ROWS = 1000;
    private static final int MOST_PAGES = 10_000_000;
    private static final int DEFAULT_SIZE = 100;

    /**
     * Reads the query of an address.
     *
     * @throws IllegalArgumentException when a parameter cannot be used; the message may be shown to the caller
     */
    static PageRequest read(URI uri) {
        var parameters = parameters(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        return new PageRequest(
                since(parameters.getOrDefault("updatedSince", "")),
                number(parameters, "page", 1, MOST_PAGES),
                number(parameters, "size", DEFAULT_SIZE, MOST_ROWS));
    }

    private static LocalDateTime since(String text) {
        try {
            return text.isEmpty() ? EVER : LocalDateTime.parse(text, STAMP);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("updatedSince: expected yyyyMMddHHmmss, found '" + text + "'", e);
        }
    }

    private static int number(Map<String, String> parameters, String name, int standard, int most) {
        var text = parameters.getOrDefault(name, String.valueOf(standard));
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(name + ": expected a number from 1 to " + most + ", found '" + text + "'");
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var pair : query.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
