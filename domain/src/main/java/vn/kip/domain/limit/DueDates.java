package vn.kip.domain.limit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.calendar.OfficeHours;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.limit.DueResult.Computed;
import vn.kip.domain.limit.DueResult.NotComputable;
import vn.kip.domain.settings.Setting;

/**
 * When results are due by the rules of an office: computed from limit, receipt and pauses alone, and so independent of
 * what the source has promised.
 *
 * <p>A fraction of a second is cut off, for sources have none and a comparison to the second must not turn on it.
 *
 * @param zone the business zone, in which moments have their days and times
 */
public record DueDates(OfficeHours office, DueRules rules, ZoneId zone) {

    /** The section of {@code kip.yml} that these rules, the days off and the limits of procedures stand in. */
    public static final String SECTION = "workingCalendar";

    /**
     * Reads {@value #SECTION}; the shipped days off, the usual office hours and {@link DueRules#DEFAULT} where there is no
     * such section.
     *
     * @param root the whole of {@code kip.yml}
     * @throws vn.kip.domain.settings.SettingException when a value or a line of the days file cannot be used
     */
    public static DueDates read(Setting root, ZoneId zone) {
        return root.child(SECTION)
                .map(section -> section.allowing(
                        "days",
                        "office",
                        "limits",
                        "undated",
                        "dueTime",
                        "supplement",
                        "financialObligation",
                        "transferUntil"))
                .map(section -> new DueDates(OfficeHours.read(section), DueRules.read(section), zone))
                .orElseGet(() -> new DueDates(OfficeHours.usual(WorkingCalendar.shipped()), DueRules.DEFAULT, zone));
    }

    /**
     * When a result is due.
     *
     * <p>A pause that is asked for after the result was due moves nothing: a broken promise is not mended by a later
     * request. One that is asked for at the second at which it is due still counts.
     *
     * @param received when the clock started. From 2026-08-05 (NĐ 118/2025, article 17.3, in the wording of NĐ 309/2026)
     *     that is the receipt by the competent agency, for a dossier taken in elsewhere
     * @param pauses in any order; those of no length and those before the receipt have no effect
     */
    public DueResult of(TimeLimit limit, Instant received, List<Pause> pauses) {
        if (!known(received)) {
            return new NotComputable(Reason.OUTSIDE_CALENDAR);
        }
        var running = new RunningLimit(office, rules, limit, local(received));
        for (var pause : inOrder(pauses)) {
            if (local(pause.requestedAt()).isAfter(running.due())) {
                break;
            }
            var returned = pause.returnedAt();
            if (returned == null) {
                return new NotComputable(Reason.PAUSE_OPEN);
            }
            if (!known(returned)) {
                return new NotComputable(Reason.OUTSIDE_CALENDAR);
            }
            running.pause(rules.policy(pause.kind()), local(pause.requestedAt()), local(returned));
        }
        var due = running.due().atZone(zone).toInstant();
        return known(due) ? new Computed(new Due.At(due)) : new NotComputable(Reason.OUTSIDE_CALENDAR);
    }

    /**
     * What the source promises, beside what the rules give.
     *
     * @param received null where the clock has not started
     * @param promised null where the source promises nothing
     */
    public DueComparison compare(
            LimitReading limit, @Nullable Instant received, List<Pause> pauses, @Nullable Due promised) {
        var result = limit.limit()
                .map(value -> received == null ? new NotComputable(Reason.NOT_RECEIVED) : of(value, received, pauses))
                .orElseGet(() -> new NotComputable(limit.reason().orElseThrow()));
        return DueComparison.of(result, promised, office.calendar(), zone);
    }

    /** SHA-256 of everything that decides a due date but the limits, in hexadecimal digits. */
    public String fingerprint() {
        return Setting.sha256(office.calendar().fingerprint() + ";" + office + ";" + rules + ";" + zone);
    }

    private static List<Pause> inOrder(List<Pause> pauses) {
        return pauses.stream()
                .map(DueDates::inSeconds)
                .filter(pause -> !pause.requestedAt().equals(pause.returnedAt()))
                .sorted(Comparator.comparing(Pause::requestedAt)
                        .thenComparing(Pause::returnedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Pause::kind))
                .toList();
    }

    private static Pause inSeconds(Pause pause) {
        var returned = pause.returnedAt();
        return new Pause(
                pause.kind(),
                pause.requestedAt().truncatedTo(ChronoUnit.SECONDS),
                returned == null ? null : returned.truncatedTo(ChronoUnit.SECONDS));
    }

    private boolean known(Instant moment) {
        return office.calendar().covers(local(moment).toLocalDate());
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), zone);
    }
}
