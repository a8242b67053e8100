package vn.kip.domain.dossier;

import java.time.ZoneId;
import java.util.List;
import vn.kip.domain.dossier.DossierClock.Undated;
import vn.kip.domain.limit.DueDates;
import vn.kip.domain.limit.ProcedureLimits;
import vn.kip.domain.settings.Setting;

/**
 * Reads the limits of procedures and how they run from {@value DueDates#SECTION}: {@code limits}, and beside it
 * {@code undated}, {@code office}, {@code dueTime}, {@code supplement} and {@code transferUntil}.
 */
public final class DossierClockReader {

    private static final List<String> BESIDE_LIMITS =
            List.of("undated", "office", "dueTime", "supplement", "transferUntil");

    private DossierClockReader() {}

    /**
     * Reads the section of a settings file, {@link DossierClock#withoutLimits} where it names no limits.
     *
     * @throws vn.kip.domain.settings.SettingException when a value cannot be used, and when a key would have no effect
     */
    public static DossierClock read(Setting root, ZoneId zone) {
        return root.child(DueDates.SECTION)
                .map(section -> read(root, section, zone))
                .orElseGet(() -> DossierClock.withoutLimits(zone));
    }

    private static DossierClock read(Setting root, Setting section, ZoneId zone) {
        section.child("financialObligation").ifPresent(choice -> {
            throw choice.error(
                    "no 'financialObligation', for no record says from when to when a payment was waited for",
                    "the key 'financialObligation'");
        });
        if (section.child("limits").isEmpty()) {
            BESIDE_LIMITS.forEach(key -> refuse(section, key));
        }
        return new DossierClock(
                ProcedureLimits.read(section),
                DueDates.read(root, zone),
                section.child("undated")
                        .map(setting -> setting.oneOf(Undated.class))
                        .orElse(Undated.BY_LIMIT));
    }

    private static void refuse(Setting section, String key) {
        section.child(key).ifPresent(choice -> {
            throw choice.error(
                    "'limits' beside '" + key + "', for without limits no due date is computed",
                    "the key '" + key + "' alone");
        });
    }
}
