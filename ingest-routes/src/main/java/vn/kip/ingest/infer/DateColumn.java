package vn.kip.ingest.infer;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kip.ingest.mapping.field.DateFormat;
import vn.kip.ingest.mapping.field.DateFormats;

/**
 * How dates are written in a column.
 *
 * @param formats the formats that were met, by name
 * @param usual whether a mapping reads them without being told
 * @param share of the filled rows that are written so, 0 to 1
 * @param dayOrMonth whether no value tells which of the two numbers is the day
 */
record DateColumn(List<String> formats, boolean usual, double share, boolean dayOrMonth) {

    private static final ZoneId ANY_ZONE = ZoneOffset.UTC;
    private static final double MOST = 0.9;
    private static final double MOST_OF_FEW = 0.75;
    private static final DateFormats USUAL = DateFormats.usual(ANY_ZONE);

    private static final List<DateFormat> OTHERS = Stream.of(
                    "d-M-yyyy",
                    "d-M-yyyy H:mm[:ss]",
                    "d.M.yyyy",
                    "d.M.yyyy H:mm[:ss]",
                    "H:mm[:ss] d/M/yyyy",
                    "H:mm[:ss] d-M-yyyy",
                    "yyyy/M/d",
                    "yyyy/M/d H:mm[:ss]",
                    "M/d/yyyy",
                    "M/d/yyyy H:mm[:ss]",
                    "M/d/yyyy h:mm[:ss] a",
                    "d/M/yyyy h:mm[:ss] a",
                    "yyyyMMddHHmm",
                    "d/M/yy",
                    "d/M/yy H:mm[:ss]")
            .map(DateFormat::of)
            .toList();

    private static final List<DateFormat> COUNTED =
            List.of(DateFormat.of(DateFormat.EPOCH_SECONDS), DateFormat.of(DateFormat.EPOCH_MILLIS));
    private static final Pattern PLAUSIBLE_COUNT = Pattern.compile("1\\d{9}|1\\d{12}");
    private static final Pattern TWO_NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-]");
    private static final int MONTHS = 12;

    /** The dates of a column; empty when it holds others. */
    static Optional<DateColumn> of(Column column) {
        if (column.filled() == 0) {
            return Optional.empty();
        }
        var usual = column.share(value -> USUAL.read(value) != null);
        var best = usual;
        DateFormat other = null;
        for (var format : OTHERS) {
            var share = column.share(value -> format.read(value, ANY_ZONE) != null);
            if (share > best) {
                best = share;
                other = format;
            }
        }
        var found = other == null ? usual(column, best) : of(column, List.of(other), best);
        if (best >= MOST) {
            return Optional.of(found);
        }
        return both(column).or(() -> counted(column)).or(() -> Optional.of(found)
                .filter(dates -> dates.hasOneMistypedOfFew(column)));
    }

    private boolean hasOneMistypedOfFew(Column column) {
        return share >= MOST_OF_FEW && Math.round(column.filled() * (1 - share)) == 1;
    }

    private static DateColumn usual(Column column, double share) {
        var met = USUAL.formats().stream()
                .filter(format -> column.share(value -> format.read(value, ANY_ZONE) != null) > 0)
                .map(DateFormat::name)
                .toList();
        return new DateColumn(met, true, share, dayOrMonth(column));
    }

    private static DateColumn of(Column column, List<DateFormat> formats, double share) {
        return new DateColumn(formats.stream().map(DateFormat::name).toList(), false, share, dayOrMonth(column));
    }

    /** Written now in one way and now in another, as when people type. */
    private static Optional<DateColumn> both(Column column) {
        var formats = new ArrayList<DateFormat>();
        for (var format :
                Stream.concat(USUAL.formats().stream(), OTHERS.stream()).toList()) {
            if (column.share(value -> new DateFormats(formats, ANY_ZONE).read(value) == null
                            && format.read(value, ANY_ZONE) != null)
                    > 0) {
                formats.add(format);
            }
        }
        var share = column.share(value -> new DateFormats(formats, ANY_ZONE).read(value) != null);
        return share >= MOST ? Optional.of(of(column, formats, share)) : Optional.empty();
    }

    private static Optional<DateColumn> counted(Column column) {
        if (column.share(value -> PLAUSIBLE_COUNT.matcher(value).matches()) < MOST) {
            return Optional.empty();
        }
        var unit = column.share(value -> value.length() > 10) > 0.5 ? COUNTED.get(1) : COUNTED.get(0);
        return Optional.of(of(column, List.of(unit), 1));
    }

    private static boolean dayOrMonth(Column column) {
        return column.share(DateColumn::dayOrMonth) == 1.0;
    }

    private static boolean dayOrMonth(String value) {
        var numbers = TWO_NUMBERS.matcher(value);
        return numbers.find()
                && Integer.parseInt(numbers.group(1)) <= MONTHS
                && Integer.parseInt(numbers.group(2)) <= MONTHS;
    }

    /** Whether they are seconds or the like, which an id may be as well. */
    boolean counted() {
        return COUNTED.stream().anyMatch(format -> formats.contains(format.name()));
    }
}
