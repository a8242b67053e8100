package vn.kip.domain.settings;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as settings write it: {@code 2023-12-31}. */
public final class DaySetting {

    private DaySetting() {}

    /**
     * The day that a setting names.
     *
     * @throws SettingException when it is none
     */
    public static LocalDate of(Setting setting) {
        try {
            return LocalDate.parse(setting.text());
        } catch (DateTimeException e) {
            throw setting.error("a day such as 2023-12-31");
        }
    }
}
