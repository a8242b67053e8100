package vn.kip.domain.limit;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;

/**
 * The choices that the law leaves open when a due date is computed.
 *
 * @param supplement what a wait for missing papers does
 * @param financialObligation what a wait for a payment does
 * @param transferUntil the time of day up to which, inclusive, a receipt starts the clock on the same day, or null where
 *     the office hours alone decide. By law, papers received after 15:00 may go to the resolving agency at the start of
 *     the next working day (NĐ 61/2018, article 18.2; NĐ 118/2025, article 18.2 in the wording of NĐ 309/2026). That
 *     governs the transfer and gives the agency no later due date, so it is off; offices that appoint by it set 15:00.
 */
public record DueRules(
        DueTime dueTime,
        PausePolicy supplement,
        PausePolicy financialObligation,
        @Nullable LocalTime transferUntil) {

    /**
     * A missing paper restarts the limit, as the law says; the time for a payment is taken off, for it is the citizen's
     * and the law does not say that the agency starts anew.
     */
    public static final DueRules DEFAULT =
            new DueRules(DueTime.CLOSING, PausePolicy.RESTART, PausePolicy.SUBTRACT, null);

    /**
     * Reads {@code dueTime}, {@code supplement}, {@code financialObligation} and {@code transferUntil} of a section; what
     * is not given is as in {@link #DEFAULT}.
     *
     * @throws vn.kip.domain.settings.SettingException when a value cannot be used
     */
    static DueRules read(Setting section) {
        return new DueRules(
                section.child("dueTime")
                        .map(setting -> setting.oneOf(DueTime.class))
                        .orElse(DEFAULT.dueTime),
                policy(section, "supplement").orElse(DEFAULT.supplement),
                policy(section, "financialObligation").orElse(DEFAULT.financialObligation),
                section.child("transferUntil").map(DueRules::time).orElse(null));
    }

    private static Optional<PausePolicy> policy(Setting section, String key) {
        return section.child(key).map(setting -> setting.oneOf(PausePolicy.class));
    }

    private static LocalTime time(Setting setting) {
        try {
            return LocalTime.parse(setting.text());
        } catch (DateTimeException e) {
            throw setting.error("a time of day such as 15:00");
        }
    }

    PausePolicy policy(Pause.Kind kind) {
        return kind == Pause.Kind.SUPPLEMENT ? supplement : financialObligation;
    }
}
