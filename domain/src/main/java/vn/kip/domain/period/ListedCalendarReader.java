package vn.kip.domain.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.DaySetting;
import vn.kip.domain.settings.Setting;

/** Reads one calendar of {@code periods.calendars}; first and last days are written as people say them, both included. */
final class ListedCalendarReader {

    // ids and codes become parts of addresses and of file names
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*");

    private final String id;
    private final List<ListedCalendar.Entry> entries = new ArrayList<>();
    private final Map<String, Setting> codes = new LinkedHashMap<>();

    private ListedCalendarReader(String id) {
        this.id = id;
    }

    static ListedCalendar read(Setting setting) {
        setting.allowing("id", "periods");
        var reader = new ListedCalendarReader(matching(setting.required("id"), ID, "a name such as school-year"));
        var periods = setting.required("periods");
        periods.items().forEach(reader::add);
        if (reader.entries.isEmpty()) {
            throw periods.error("at least one period");
        }
        reader.refuseCodesOfLongerYears();
        return new ListedCalendar(reader.id, reader.entries);
    }

    private void add(Setting item) {
        item.allowing("code", "start", "end", "year");
        var code = item.required("code");
        var text = matching(code, CODE, "a code such as 2023-A");
        if (codes.put(text, code) != null) {
            throw code.error("a code that no other period of the calendar has");
        }
        var start = start(item.required("start"));
        var end = item.required("end");
        var last = DaySetting.of(end);
        if (last.isBefore(start)) {
            throw end.error("a day from " + start + " on, the start of " + text);
        }
        var year = year(item.child("year").orElse(null), text);
        entries.add(new ListedCalendar.Entry(year, new ReportingPeriod(id, text, start, last.plusDays(1))));
    }

    private LocalDate start(Setting setting) {
        var start = DaySetting.of(setting);
        if (!entries.isEmpty()) {
            var before = entries.get(entries.size() - 1).period();
            if (!start.equals(before.end())) {
                throw setting.error(before.end() + ", the day after " + before.code() + " ends");
            }
        }
        return start;
    }

    /** What is written; else the code up to its first hyphen. */
    private String year(@Nullable Setting setting, String code) {
        var year = setting == null ? code.replaceFirst("-.*", "") : matching(setting, CODE, "a year such as 2023");
        var last = entries.isEmpty() ? year : entries.get(entries.size() - 1).year();
        if (!year.equals(last)
                && entries.stream().anyMatch(entry -> entry.year().equals(year))) {
            throw (setting == null ? codeOf(code) : setting)
                    .error("the periods of a year to stand together, here of " + last + " or of a new year");
        }
        return year;
    }

    private Setting codeOf(String code) {
        return Objects.requireNonNull(codes.get(code), "every code read so far is kept");
    }

    /** A code must not mean two things: one period, and a year of several. */
    private void refuseCodesOfLongerYears() {
        for (var entry : entries) {
            var code = entry.period().code();
            var parts =
                    entries.stream().filter(other -> other.year().equals(code)).toList();
            if (!parts.isEmpty() && !parts.equals(List.of(entry))) {
                throw codeOf(code).error("a code that is not the name of a year of other periods");
            }
        }
    }

    private static String matching(Setting setting, Pattern pattern, String expected) {
        var text = setting.text();
        if (!pattern.matcher(text).matches()) {
            throw setting.error(expected);
        }
        return text;
    }
}
