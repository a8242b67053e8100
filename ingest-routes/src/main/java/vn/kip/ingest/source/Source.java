package vn.kip.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.survey.SatisfactionScale;
import vn.kip.ingest.mapping.Conventions;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.mapping.field.IdScheme;

/**
 * One source of records.
 *
 * @param every pause between two looks at it
 * @param resync how long after the last reading of the whole it is read whole again, though it could be asked for changes
 *     only; null for never
 * @param zone of times written without an offset
 * @param trust how far it is believed
 * @param fingerprint of what its rows mean; when it changes, what was read before is read again
 * @param section the settings of its kind
 */
public record Source(
        String name,
        RecordKind records,
        Kind kind,
        Duration every,
        @Nullable Duration resync,
        ZoneId zone,
        Trust trust,
        Mapping mapping,
        String fingerprint,
        Setting section) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int FINGERPRINT_DIGITS = 8;

    /** Keys of every source; the last three say what its figures are worth, and are read where figures are shown. */
    private static final List<String> KEYS = List.of(
            "name",
            "records",
            "kind",
            "authority",
            "zone",
            "every",
            "resync",
            "precedence",
            "deletions",
            "pause",
            "mapping",
            "coverage",
            "expected",
            "required");

    /** Where rows come from; the section of its settings has the same name. */
    public enum Kind {
        REST("rest"),
        FILE("file"),
        JDBC("jdbc"),
        KAFKA("kafka"),
        WEBHOOK("webhook"),
        MANUAL("manual");

        private final String section;

        Kind(String section) {
            this.section = section;
        }
    }

    /**
     * Reads one item of {@code sources}.
     *
     * @throws vn.kip.domain.settings.SettingException when anything in it but the section of its kind cannot be used
     */
    static Source read(Setting item, Setting root) {
        var kind = item.required("kind").oneOf(Kind.class);
        item.allowing(keys(kind));
        var name = matching(item.required("name"), NAME, "letters, digits and hyphens, at most 40");
        var records = item.required("records").oneOf(RecordKind.class);
        var authority = matching(item.required("authority"), AUTHORITY, "letters, digits, dots and hyphens");
        var rules = CountingRules.read(root);
        var zone = item.child("zone").map(Setting::zone).orElse(rules.zone());
        return new Source(
                name,
                records,
                kind,
                item.child("every").map(Setting::duration).orElse(EVERY),
                item.child("resync").map(resync -> resync(resync, kind)).orElse(null),
                zone,
                Trust.read(
                        item.child("precedence").orElse(null),
                        item.child("deletions").orElse(null),
                        item.child("pause").orElse(null)),
                Mapping.compile(
                        item.required("mapping"),
                        name,
                        records,
                        authority,
                        new Conventions(zone, rules.scale(), IdScheme.read(root))),
                fingerprint(item, records, rules.scale()),
                item.required(kind.section));
    }

    private static Duration resync(Setting setting, Kind kind) {
        if (kind != Kind.REST && kind != Kind.JDBC) {
            throw setting.error("no such key for a source of kind " + kind.section + ": what it has is read once");
        }
        return setting.duration();
    }

    /** Whether it is time to read the whole again, after it was read last; null when that is not known. */
    public boolean resyncDue(@Nullable Instant whole, Instant now) {
        return resync != null && (whole == null || !now.isBefore(whole.plus(resync)));
    }

    /** Whether another source gives the same records, and neither counts more than the other. */
    boolean isRivalOf(Source other) {
        return !name.equals(other.name)
                && records == other.records
                && trust.precedence() == other.trust.precedence()
                && mapping.subject().authority().equals(other.mapping.subject().authority());
    }

    private static String[] keys(Kind kind) {
        return Stream.concat(KEYS.stream(), Stream.of(kind.section)).toArray(String[]::new);
    }

    /**
     * A closed scale refuses rows, so another one means that they are read again; an open one refuses none. What is not
     * said adds nothing, so that a source without it is not read again because it could be said.
     */
    private static String fingerprint(Setting item, RecordKind records, SatisfactionScale scale) {
        var meaning = item.fingerprint("records", "authority", "zone", "mapping");
        var precedence = item.child("precedence").map(said -> ";precedence=" + said.text());
        var closed = records == RecordKind.SURVEY && !scale.levels().isEmpty();
        var more = (closed ? ";" + scale.expected() : "") + precedence.orElse("");
        return (more.isEmpty() ? meaning : Setting.sha256(meaning + more)).substring(0, FINGERPRINT_DIGITS);
    }

    private static String matching(Setting setting, Pattern pattern, String expected) {
        var text = setting.text();
        if (!pattern.matcher(text).matches()) {
            throw setting.error(expected);
        }
        return text;
    }
}
