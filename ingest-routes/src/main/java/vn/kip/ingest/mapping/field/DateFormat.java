package vn.kip.ingest.mapping.field;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way of writing a date or a moment: a pattern of {@link DateTimeFormatter}, or one of the names below. */
public interface DateFormat {

    /** ISO 8601 with a time: {@code T} or a blank before it, seconds and offset as it comes. */
    String ISO = "iso";

    String EPOCH_SECONDS = "epoch-seconds";
    String EPOCH_MILLIS = "epoch-millis";

    /** The pattern or name it was made from. */
    String name();

    /** Null when {@code text} is not written so, or names no day of the calendar. */
    @Nullable
    ReadDate read(String text, ZoneId zone);

    /**
     * Makes a format from a pattern or a name.
     *
     * @throws IllegalArgumentException when it is neither, or does not name the day
     */
    static DateFormat of(String name) {
        return switch (name) {
            case ISO -> new Formatted(name, Formatted.iso(), Formatted.ANY_WIDTH);
            case EPOCH_SECONDS -> new Epoch(name, ChronoUnit.SECONDS);
            case EPOCH_MILLIS -> new Epoch(name, ChronoUnit.MILLIS);
            default -> FixedWidthDate.of(name).map(DateFormat.class::cast).orElseGet(() -> Formatted.ofPattern(name));
        };
    }

    /** Written by a pattern; strict, so that there is no 31 April. */
    record Formatted(String name, DateTimeFormatter formatter, int width) implements DateFormat {

        private static final int FIRST_YEAR = 1900;

        /** Of a format in which not all texts are of one length. */
        private static final int ANY_WIDTH = 0;

        private static final Pattern OF_ONE_WIDTH = Pattern.compile("(?:yyyy|MM|dd|HH|mm|ss|[-/.: ])+");

        private static final LocalDate SAMPLE = LocalDate.of(2023, 6, 14);

        static Formatted ofPattern(String pattern) {
            // a strict reader wants the proleptic year where people write yyyy
            var formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
            var format = new Formatted(
                    pattern, formatter, OF_ONE_WIDTH.matcher(pattern).matches() ? pattern.length() : ANY_WIDTH);
            try {
                var sample = formatter.format(SAMPLE.atStartOfDay(ZoneId.of("UTC")));
                var read = format.read(sample, ZoneId.of("UTC"));
                if (read != null && read.day().equals(SAMPLE)) {
                    return format;
                }
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(e);
            }
            throw new IllegalArgumentException("the pattern does not name the day");
        }

        static DateTimeFormatter iso() {
            return new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendPattern("['T'][' ']")
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        }

        @Override
        public @Nullable ReadDate read(String text, ZoneId zone) {
            if (width == ANY_WIDTH ? !matches(text) : text.length() != width) {
                return null;
            }
            try {
                return of(formatter.parse(text), zone);
            } catch (DateTimeException e) {
                return null;
            }
        }

        /** Says without an exception that a text is in another format: most are. */
        private boolean matches(String text) {
            var position = new ParsePosition(0);
            return formatter.parseUnresolved(text, position) != null && position.getIndex() == text.length();
        }

        private static @Nullable ReadDate of(TemporalAccessor parsed, ZoneId zone) {
            var day = parsed.query(TemporalQueries.localDate());
            if (day == null || day.getYear() < FIRST_YEAR) {
                return null;
            }
            var time = parsed.query(TemporalQueries.localTime());
            if (time == null) {
                return new ReadDate(day, null);
            }
            var written = parsed.query(TemporalQueries.zone());
            var at = day.atTime(time.truncatedTo(ChronoUnit.MICROS)).atZone(written != null ? written : zone);
            return new ReadDate(at.withZoneSameInstant(zone).toLocalDate(), at.toInstant());
        }
    }

    /** Counted from 1970 in UTC. */
    record Epoch(String name, ChronoUnit unit) implements DateFormat {

        /** Up to the year 9999, in either unit. */
        private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

        private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

        @Override
        public @Nullable ReadDate read(String text, ZoneId zone) {
            if (!NUMBER.matcher(text).matches()) {
                return null;
            }
            var at = Instant.EPOCH.plus(Long.parseLong(text), unit);
            return at.isAfter(LAST) ? null : new ReadDate(at.atZone(zone).toLocalDate(), at);
        }
    }
}
