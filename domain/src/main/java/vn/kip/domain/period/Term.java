package vn.kip.domain.period;

import java.time.LocalDate;
import vn.kip.domain.settings.Setting;

/**
 * So many days after a day.
 *
 * @param count at least 1 of working days, at least 0 of calendar days
 * @param working whether only working days count
 */
public record Term(int count, boolean working) {

    private static final int LONGEST = 366;

    /** Reads {@code {workingDays: 2}} or {@code {days: 30}}, up to a year. */
    static Term read(Setting setting) {
        setting.allowing("workingDays", "days");
        var working = setting.child("workingDays");
        var days = setting.child("days");
        if (working.isPresent() == days.isPresent()) {
            throw setting.error("either workingDays or days", working.isPresent() ? "both" : "neither");
        }
        return working.map(count -> new Term(count.wholeNumber(1, LONGEST), true))
                .or(() -> days.map(count -> new Term(count.wholeNumber(0, LONGEST), false)))
                .orElseThrow();
    }

    LocalDate after(LocalDate day, WorkingDays workingDays) {
        return working ? workingDays.after(day, count) : day.plusDays(count);
    }
}
