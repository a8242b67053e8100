package vn.kip.ingest.source.rest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.Source;

/**
 * The section {@code rest} of a source.
 *
 * @param token sent as {@code Authorization: Bearer}; null when none is needed
 * @param timeout for the whole of an answer to begin
 * @param rows where the rows stand in the answer, empty when the answer is the list of rows
 * @param total where the answer says how many rows there are, empty when it does not
 * @param page null when the whole is one answer
 * @param updatedSince null when the source cannot be asked for changes only
 */
record RestSettings(
        URI url,
        @Nullable String token,
        Duration timeout,
        List<String> rows,
        List<String> total,
        @Nullable Paging page,
        @Nullable Changes updatedSince) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final int LARGEST_PAGE = 100_000;

    /**
     * How pages are asked for.
     *
     * @param first number of the first page
     * @param size rows asked for, 0 when the source decides, and then only an empty page is the last
     * @param appended whether the rows are a log, to which changes are only ever appended: then no row moves from one page
     *     to another while they are read
     */
    record Paging(String parameter, int first, @Nullable String sizeParameter, int size, boolean appended) {

        static Paging read(Setting section) {
            section.allowing("parameter", "first", "sizeParameter", "size", "appended");
            var sizeParameter =
                    section.child("sizeParameter").map(Setting::text).orElse(null);
            if (sizeParameter != null) {
                section.required("size");
            }
            return new Paging(
                    section.required("parameter").text(),
                    section.child("first")
                            .map(first -> first.wholeNumber(0, Integer.MAX_VALUE))
                            .orElse(1),
                    sizeParameter,
                    section.child("size")
                            .map(size -> size.wholeNumber(1, LARGEST_PAGE))
                            .orElse(0),
                    section.child("appended").map(Setting::flag).orElse(false));
        }
    }

    /**
     * How changes are asked for.
     *
     * @param overlap how far before the last known change to ask again: no change may become visible later than that
     *     after its stamp
     */
    record Changes(String parameter, DateTimeFormatter format, Duration overlap) {

        static Changes read(Setting section, ZoneId zone) {
            section.allowing("parameter", "format", "overlap");
            var format = section.child("format");
            return new Changes(
                    section.required("parameter").text(),
                    format.map(setting -> format(setting, zone)).orElse(DateTimeFormatter.ISO_INSTANT),
                    section.child("overlap").map(Setting::duration).orElse(OVERLAP));
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

        String text(Instant since) {
            return format.format(since);
        }
    }

    static RestSettings read(Source source) {
        var section = source.section();
        section.allowing("url", "token", "timeout", "rows", "total", "page", "updatedSince");
        var updatedSince = section.child("updatedSince").map(changes -> Changes.read(changes, source.zone()));
        if (updatedSince.isPresent() && !source.mapping().stamped()) {
            throw section.required("updatedSince")
                    .error("a mapping with a 'stamp', to know how far it has come", "none");
        }
        return new RestSettings(
                url(section.required("url")),
                section.child("token").map(Setting::text).orElse(null),
                section.child("timeout").map(Setting::duration).orElse(TIMEOUT),
                path(section, "rows"),
                path(section, "total"),
                section.child("page").map(Paging::read).orElse(null),
                updatedSince.orElse(null));
    }

    private static URI url(Setting setting) {
        try {
            var url = new URI(setting.text());
            if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            // said below, with the place
        }
        throw setting.error("a URL that begins with http:// or https://");
    }

    private static List<String> path(Setting section, String key) {
        return section.child(key)
                .map(setting -> Arrays.asList(setting.text().split("\\.")))
                .orElse(List.of());
    }
}
