package vn.kip.domain.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Petition;

/**
 * By when a petition is to be handled.
 *
 * <p>What the source says holds. Where it says nothing, the limit in force on the day of the receipt is counted from the
 * last forward (Decision 766/QĐ-TTg as systems implement it, 15 working days); without a working calendar, and outside the
 * years that it covers, there is no due date then.
 *
 * @param limits in any order; at most one per category holds on a day
 * @param calendar null where no working calendar is known
 */
public record PetitionClock(
        List<PetitionLimit> limits, @Nullable WorkingCalendar calendar) {

    /**
     * 15 working days for petitions received up to 2026-07-19. From the day after, Decision 29/2026/QĐ-TTg replaces
     * Decision 31/2021/QĐ-TTg; its limits are not known here and must be configured.
     */
    public static final PetitionClock DEFAULT =
            new PetitionClock(List.of(new PetitionLimit(null, LocalDate.of(2026, 7, 19), "", 15)), null);

    public PetitionClock {
        limits = List.copyOf(limits);
    }

    /** The same limits, counted by a working calendar. */
    public PetitionClock countedBy(WorkingCalendar days) {
        return new PetitionClock(limits, days);
    }

    /** When the petition is due, or empty when nothing says so. */
    public Optional<Due> due(Petition petition, ZoneId zone) {
        if (petition.due() != null) {
            return Optional.of(petition.due());
        }
        var forwarded = petition.forwardedAt();
        var start = day(forwarded == null ? petition.receivedAt() : forwarded, zone);
        var days = calendar;
        if (days == null || !days.covers(start)) {
            return Optional.empty();
        }
        return limit(petition.category(), day(petition.receivedAt(), zone))
                .map(limit -> days.plusWorkingDays(start, limit.workingDays()))
                .filter(days::covers)
                .map(Due.On::new);
    }

    private Optional<PetitionLimit> limit(String category, LocalDate received) {
        return Stream.of(category, "")
                .flatMap(wanted ->
                        limits.stream().filter(limit -> limit.category().equals(wanted)))
                .filter(limit -> limit.inForce(received))
                .findFirst();
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    /** A text that differs when due dates differ; empty where none is ever computed. */
    public String id() {
        return calendar == null ? "" : limits + ";" + calendar.fingerprint();
    }
}
