package vn.kip.report.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.settings.Setting;

/**
 * The section {@code publication} of {@code kip.yml}.
 *
 * @param automatic whether periods are published by themselves
 * @param after how long after its cut-off a period is published
 * @param lengths of the periods that are; a calendar that lists its periods has none, and all of them are
 */
record PublicationSettings(boolean automatic, Duration after, Set<Length> lengths) {

    private static final String SECTION = "publication";
    private static final String LENGTHS = "lengths";
    private static final Duration AFTER = Duration.ofHours(2);

    /** What holds without the section. */
    static final PublicationSettings DEFAULT = new PublicationSettings(true, AFTER, EnumSet.allOf(Length.class));

    /** How many months a period has. */
    enum Length {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        NINE_MONTHS(9),
        YEAR(12);

        private final int months;

        Length(int months) {
            this.months = months;
        }
    }

    PublicationSettings {
        lengths = Set.copyOf(lengths);
    }

    /**
     * Reads the section.
     *
     * @param calendar whose periods are published
     * @throws vn.kip.domain.settings.SettingException when anything in it cannot be used
     */
    static PublicationSettings read(Setting root, PeriodCalendar calendar) {
        return root.child(SECTION)
                .map(section -> readSection(section, calendar))
                .orElse(DEFAULT);
    }

    private static PublicationSettings readSection(Setting section, PeriodCalendar calendar) {
        section.allowing("automatic", "after", LENGTHS);
        var lengths = section.child(LENGTHS);
        if (lengths.isPresent() && !madeOfMonths(calendar)) {
            throw lengths.get().error("no lengths, for the calendar " + calendar.id() + " lists its periods");
        }
        return new PublicationSettings(
                section.child("automatic").map(Setting::flag).orElse(DEFAULT.automatic),
                section.child("after").map(Setting::duration).orElse(AFTER),
                lengths.map(PublicationSettings::lengths).orElse(DEFAULT.lengths));
    }

    private static Set<Length> lengths(Setting setting) {
        var lengths = EnumSet.noneOf(Length.class);
        setting.items().forEach(item -> lengths.add(item.oneOf(Length.class)));
        if (lengths.isEmpty()) {
            throw setting.error("at least one length");
        }
        return lengths;
    }

    private static boolean madeOfMonths(PeriodCalendar calendar) {
        return calendar.monthsOf(calendar.usualOn(LocalDate.EPOCH)).isPresent();
    }

    /** Whether a period is one of those that are published. */
    boolean covers(PeriodCalendar calendar, ReportingPeriod period) {
        return calendar.monthsOf(period)
                .map(months -> Arrays.stream(Length.values())
                        .anyMatch(length -> length.months == months.count() && lengths.contains(length)))
                .orElse(true);
    }
}
