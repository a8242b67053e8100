package vn.kip.ingest.source.jdbc;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.source.Source;

/**
 * The section {@code jdbc} of a source.
 *
 * @param query one SELECT
 * @param id column that tells rows of one change apart
 * @param updated column that says when the source changed a row, null when it does not say
 * @param size rows of a page
 * @param meaning fingerprint of what is asked and how it is read; when it changes, all is read again
 */
record JdbcSettings(
        Login login, String query, String id, @Nullable Changes updated, int size, String meaning) {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration LAG = Duration.ofSeconds(30);
    private static final int FINGERPRINT_DIGITS = 8;
    private static final Pattern SECRETS = Pattern.compile("(?i).*[?&;](user|password)=.*|.*//[^/]*@.*");
    private static final Pattern SELECT = Pattern.compile("(?is)(select|with)\\b[^;]*");

    /**
     * How to get in.
     *
     * @param timeout for an answer to come
     */
    record Login(Dialect dialect, String url, String user, String password, Duration timeout) {

        /** Without what may be secret. */
        @Override
        public String toString() {
            return "a login of " + dialect;
        }
    }

    /**
     * How changes are followed.
     *
     * @param overlap how far before the last known change to ask again: no change may become visible later than that
     *     after its stamp
     * @param lag changes younger than that are left for the next look
     */
    record Changes(String column, Duration overlap, Duration lag) {}

    static JdbcSettings read(Source source) {
        var section = source.section();
        section.allowing("url", "user", "password", "query", "updated", "id", "size", "overlap", "lag", "timeout");
        if (!source.mapping().wanted().lists().isEmpty()) {
            throw section.required("query").error("a mapping that reads no lists: a table has none", "one that does");
        }
        if (source.trust().withdraws() && section.child("updated").isPresent() && source.resync() == null) {
            throw section.required("updated")
                    .error(
                            "'resync' beside 'deletions: withdraw': a list of changes does not tell what is gone",
                            "none");
        }
        var meaning = source.fingerprint()
                + section.fingerprint("query", "updated", "id").substring(0, FINGERPRINT_DIGITS);
        return new JdbcSettings(
                login(section),
                query(section.required("query")),
                section.required("id").text(),
                section.child("updated")
                        .map(updated -> changes(section, updated))
                        .orElseGet(() -> none(section)),
                section.child("size")
                        .map(size -> size.wholeNumber(1, Portion.MOST_ROWS))
                        .orElse(Portion.MOST_ROWS),
                meaning);
    }

    private static Login login(Setting section) {
        var url = section.required("url");
        if (SECRETS.matcher(url.text()).matches()) {
            throw url.error("a URL without user and password, which are keys of their own", "one with them");
        }
        return new Login(
                Dialect.of(url),
                url.text(),
                section.required("user").text(),
                section.child("password").map(Setting::text).orElse(""),
                section.child("timeout").map(JdbcSettings::timeout).orElse(TIMEOUT));
    }

    private static Duration timeout(Setting setting) {
        var timeout = setting.duration();
        if (timeout.toSeconds() < 1 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw setting.error("a duration from 1s to 1h");
        }
        return timeout;
    }

    private static String query(Setting setting) {
        var query = setting.text().strip();
        if (!SELECT.matcher(query).matches()) {
            throw setting.error(
                    "one query that begins with SELECT or WITH and has no semicolon",
                    query.indexOf(';') >= 0
                            ? "a semicolon"
                            : "'" + query.split("\\s", 2)[0].toUpperCase(Locale.ROOT) + "'");
        }
        return query;
    }

    private static Changes changes(Setting section, Setting updated) {
        return new Changes(
                updated.text(),
                section.child("overlap").map(Setting::duration).orElse(OVERLAP),
                section.child("lag").map(Setting::duration).orElse(LAG));
    }

    private static @Nullable Changes none(Setting section) {
        for (var key : new String[] {"overlap", "lag"}) {
            if (section.child(key).isPresent()) {
                throw section.required(key).error("the key 'updated' beside it", "none");
            }
        }
        return null;
    }
}
