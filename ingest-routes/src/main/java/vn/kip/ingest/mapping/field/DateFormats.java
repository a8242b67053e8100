package vn.kip.ingest.mapping.field;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a source may write a date, tried in order.
 *
 * @param zone of times written without an offset; where clocks are put back, the earlier of the two moments is meant
 */
public record DateFormats(List<DateFormat> formats, ZoneId zone) {

    private static final List<DateFormat> USUAL = Stream.of(
                    "yyyyMMddHHmmss", "yyyy-MM-dd", DateFormat.ISO, "yyyyMMdd", "d/M/yyyy", "d/M/yyyy H:mm[:ss]")
            .map(DateFormat::of)
            .toList();

    public DateFormats {
        formats = List.copyOf(formats);
    }

    /**
     * What Vietnamese one-stop systems and spreadsheets write: fourteen or eight digits, ISO 8601 with or without seconds
     * and offset, and {@code 31/12/2023} with or without a time.
     */
    public static DateFormats usual(ZoneId zone) {
        return new DateFormats(USUAL, zone);
    }

    /** Null when it is in none of the formats, or no day of the calendar. */
    public @Nullable ReadDate read(String text) {
        for (int i = 0; i < formats.size(); i++) {
            var date = formats.get(i).read(text, zone);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** The formats, as rejections name what they expected. */
    public String expected() {
        return "a date: "
                + String.join(" or ", formats.stream().map(DateFormat::name).toList());
    }
}
