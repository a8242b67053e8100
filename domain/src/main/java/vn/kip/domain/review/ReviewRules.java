package vn.kip.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import vn.kip.domain.calendar.OfficeHours;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.settings.Setting;

/**
 * From where on a record asks for a second look. No official figure depends on any of it.
 *
 * @param entry how long after the fact a receipt or an end may be recorded
 * @param duplicatesWithin how far apart the receipts of probable duplicates lie at most, in wall-clock time
 * @param listed how many dossiers are named per pattern at most; all are counted
 */
public record ReviewRules(
        EntryDelay entry,
        Reappointments reappointments,
        Supplements supplements,
        Bulk bulk,
        Duration duplicatesWithin,
        int listed) {

    /** The section of {@code kip.yml}. */
    public static final String SECTION = "review";

    /** Online dossiers are accepted within a day's work, 8 working hours (domain rule book, sections 4 and 8.7). */
    private static final Duration A_DAYS_WORK = Duration.ofHours(8);

    private static final Duration DUPLICATES_WITHIN = Duration.ofSeconds(10);
    private static final int LISTED = 1_000;
    private static final int MOST_LISTED = 100_000;
    private static final int MOST = 1_000_000;
    private static final int A_YEAR = 366;

    /**
     * When a due date may be put off (NĐ 61/2018, article 19.9).
     *
     * @param noticeDays calendar days before the due day by which it has to be recorded; 0 for the due day itself
     * @param atMost how often; the article says once
     */
    public record Reappointments(int noticeDays, int atMost) {
        static final Reappointments DEFAULT = new Reappointments(0, 1);

        private static Reappointments read(Setting section) {
            section.allowing("noticeDays", "atMost");
            return new Reappointments(
                    number(section, "noticeDays", 0, A_YEAR, DEFAULT.noticeDays),
                    number(section, "atMost", 0, MOST, DEFAULT.atMost));
        }
    }

    /**
     * When missing papers may be asked for.
     *
     * @param withinDays working days after the day of receipt (NĐ 61/2018, article 19.4: 3)
     * @param atMost how often (NĐ 118/2025, article 17.2a: once)
     */
    public record Supplements(int withinDays, int atMost) {
        static final Supplements DEFAULT = new Supplements(3, 1);

        private static Supplements read(Setting section) {
            section.allowing("withinDays", "atMost");
            return new Supplements(
                    number(section, "withinDays", 0, A_YEAR, DEFAULT.withinDays),
                    number(section, "atMost", 0, MOST, DEFAULT.atMost));
        }
    }

    /**
     * What is a bulk of completions before a cut-off; no text has numbers for it.
     *
     * @param days calendar days before the cut-off that are looked at
     * @param atLeast completions that an agency records on one of them
     * @param times how many times its average of the earlier days of the period on which it recorded any
     */
    public record Bulk(int days, int atLeast, int times) {
        static final Bulk DEFAULT = new Bulk(3, 20, 3);

        private static Bulk read(Setting section) {
            section.allowing("days", "atLeast", "times");
            return new Bulk(
                    number(section, "days", 1, A_YEAR, DEFAULT.days),
                    number(section, "atLeast", 1, MOST, DEFAULT.atLeast),
                    number(section, "times", 1, MOST, DEFAULT.times));
        }
    }

    /**
     * Reads {@value #SECTION} and, of {@code workingCalendar}, the days off and the office hours.
     *
     * @param root the whole of {@code kip.yml}
     * @throws vn.kip.domain.settings.SettingException when a value cannot be used
     */
    public static ReviewRules read(Setting root, ZoneId zone) {
        var section = root.child(SECTION)
                .map(review ->
                        review.allowing("lateEntry", "reappointments", "supplements", "bulk", "duplicates", "listed"));
        var office = root.child("workingCalendar")
                .map(OfficeHours::read)
                .orElseGet(() -> OfficeHours.usual(WorkingCalendar.shipped()));
        return new ReviewRules(
                new EntryDelay(
                        child(section, "lateEntry").map(Setting::duration).orElse(A_DAYS_WORK), office, zone),
                child(section, "reappointments").map(Reappointments::read).orElse(Reappointments.DEFAULT),
                child(section, "supplements").map(Supplements::read).orElse(Supplements.DEFAULT),
                child(section, "bulk").map(Bulk::read).orElse(Bulk.DEFAULT),
                child(section, "duplicates").map(ReviewRules::within).orElse(DUPLICATES_WITHIN),
                child(section, "listed")
                        .map(most -> most.wholeNumber(0, MOST_LISTED))
                        .orElse(LISTED));
    }

    private static Optional<Setting> child(Optional<Setting> section, String key) {
        return section.flatMap(review -> review.child(key));
    }

    private static Duration within(Setting section) {
        return section.allowing("within").required("within").duration();
    }

    private static int number(Setting section, String key, int least, int most, int otherwise) {
        return section.child(key).map(value -> value.wholeNumber(least, most)).orElse(otherwise);
    }

    /**
     * Whether papers were asked for later than {@link Supplements#withinDays} after the receipt; not for days outside the
     * years of the working calendar.
     */
    public boolean askedLate(Instant received, Instant asked) {
        return entry.covers(received)
                && entry.covers(asked)
                && entry.workingDaysAfter(received, asked) > supplements.withinDays();
    }
}
