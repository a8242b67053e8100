package vn.kip.ingest.mapping.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date of digits at fixed places, such as {@code yyyyMMddHHmmss} or {@code dd/MM/yyyy HH:mm}: most of the dates there are,
 * and so read without the general parser, which takes a third of the time of a whole row. Reads exactly what that one
 * reads.
 *
 * @param name the pattern
 */
record FixedWidthDate(String name) implements DateFormat {

    private static final int FIRST_YEAR = 1900;
    private static final String FIELDS = "yMdHms";
    private static final int NONE = -1;

    /** Of a pattern that names the whole day and, if it names a time, hour and minute; empty for any other. */
    static Optional<FixedWidthDate> of(String pattern) {
        var letters = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (FIELDS.indexOf(letter) < 0 && "-/.: ".indexOf(letter) < 0) {
                return Optional.empty();
            }
            if (i == 0 || pattern.charAt(i - 1) != letter) {
                letters.append(FIELDS.indexOf(letter) < 0 ? "" : letter);
            }
        }
        var once = letters.chars().distinct().count() == letters.length();
        var day = width(pattern, 'y') == 4 && width(pattern, 'M') == 2 && width(pattern, 'd') == 2;
        int seconds = width(pattern, 's');
        var time = width(pattern, 'H') == 2 && width(pattern, 'm') == 2 && (seconds == 0 || seconds == 2);
        var noTime = width(pattern, 'H') + width(pattern, 'm') + seconds == 0;
        return once && day && (time || noTime) ? Optional.of(new FixedWidthDate(pattern)) : Optional.empty();
    }

    private static int width(String pattern, char field) {
        return (int) pattern.chars().filter(letter -> letter == field).count();
    }

    @Override
    public @Nullable ReadDate read(String text, ZoneId zone) {
        if (text.length() != name.length()) {
            return null;
        }
        int year = 0;
        int month = 0;
        int dayOfMonth = 0;
        int hour = NONE;
        int minute = 0;
        int second = 0;
        for (int i = 0; i < text.length(); i++) {
            char place = name.charAt(i);
            int digit = text.charAt(i) - '0';
            if (FIELDS.indexOf(place) < 0 ? text.charAt(i) != place : digit < 0 || digit > 9) {
                return null;
            }
            switch (place) {
                case 'y' -> year = 10 * year + digit;
                case 'M' -> month = 10 * month + digit;
                case 'd' -> dayOfMonth = 10 * dayOfMonth + digit;
                case 'H' -> hour = 10 * Math.max(hour, 0) + digit;
                case 'm' -> minute = 10 * minute + digit;
                case 's' -> second = 10 * second + digit;
                default -> {
                    // stands for itself
                }
            }
        }
        return date(year, month, dayOfMonth, hour == NONE ? null : time(hour, minute, second), zone);
    }

    /** Null for what is no time of a day; read as midnight it would be a wrong one. */
    private static @Nullable LocalTime time(int hour, int minute, int second) {
        return hour < 24 && minute < 60 && second < 60 ? LocalTime.of(hour, minute, second) : null;
    }

    private @Nullable ReadDate date(int year, int month, int dayOfMonth, @Nullable LocalTime time, ZoneId zone) {
        if (year < FIRST_YEAR || time == null && name.indexOf('H') >= 0) {
            return null;
        }
        try {
            var day = LocalDate.of(year, month, dayOfMonth);
            return time == null ? new ReadDate(day, null) : at(day.atTime(time), zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ReadDate at(LocalDateTime local, ZoneId zone) {
        var settled = SettledOffset.of(zone);
        if (settled.covers(local)) {
            return new ReadDate(local.toLocalDate(), local.toInstant(settled.offset()));
        }
        var moment = local.atZone(zone);
        return new ReadDate(moment.toLocalDate(), moment.toInstant());
    }
}
