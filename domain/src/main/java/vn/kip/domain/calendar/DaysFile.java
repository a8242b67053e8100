package vn.kip.domain.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.kip.domain.calendar.SpecialDay.Confidence;
import vn.kip.domain.calendar.SpecialDay.Kind;
import vn.kip.domain.settings.NamedFile;
import vn.kip.domain.settings.SettingException;
import vn.kip.domain.settings.SettingTable;

/** The file of special days: {@code day,kind,name_vi,name_en,basis,confidence}, a line for each. */
final class DaysFile {

    private static final String SHIPPED = "holidays-vn.csv";

    private DaysFile() {}

    /** What is wrong is said with file, line and column. */
    static WorkingCalendar read(NamedFile file) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        for (var row : SettingTable.parse(file, "day", "kind", "name_vi", "name_en", "basis", "confidence")
                .rows()) {
            var special = new SpecialDay(
                    row.day("day"),
                    row.oneOf("kind", Kind.class),
                    row.text("name_vi"),
                    row.text("name_en"),
                    row.text("basis"),
                    row.oneOf("confidence", Confidence.class));
            if (special.kind() == Kind.MAKEUP_WORKING && !weekend(special.day())) {
                throw row.error("day", "a Saturday or Sunday, for " + Kind.MAKEUP_WORKING, describe(special.day()));
            }
            if (days.put(special.day(), special) != null) {
                throw row.error("day", "each day once", special.day() + " again");
            }
        }
        refuseAYearWithoutDaysOff(file.name(), days);
        return new WorkingCalendar(days);
    }

    /** The file that comes with Kip; that it can be read is tested. */
    static WorkingCalendar shipped() {
        try (var file = DaysFile.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException("expected " + SHIPPED + " beside this class, found nothing");
            }
            return read(new NamedFile(SHIPPED, new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("expected a readable " + SHIPPED, e);
        }
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Every year has public holidays, so one without any was left out by mistake, and its figures would be wrong. */
    private static void refuseAYearWithoutDaysOff(String file, TreeMap<LocalDate, SpecialDay> days) {
        if (days.isEmpty()) {
            throw SettingException.ofFile(file, "expected days off, found none");
        }
        for (int year = days.firstKey().getYear(); year <= days.lastKey().getYear(); year++) {
            if (within(days, year).values().stream().noneMatch(special -> special.kind() == Kind.OFF)) {
                throw SettingException.ofFile(file, "expected days off in every year, found none in " + year);
            }
        }
    }

    private static Map<LocalDate, SpecialDay> within(TreeMap<LocalDate, SpecialDay> days, int year) {
        return days.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true);
    }

    private static String describe(LocalDate day) {
        var name = day.getDayOfWeek().name();
        return day + ", a " + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
