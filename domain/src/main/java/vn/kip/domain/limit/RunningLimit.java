package vn.kip.domain.limit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.kip.domain.calendar.OfficeHours;

/**
 * A limit that runs: when it started, what has paused it, and so when it ends.
 *
 * <p>Pauses come in the order of their requests. Where they overlap, a moment belongs to the one that was asked for
 * first and counts once.
 */
final class RunningLimit {

    private static final Duration DAY = Duration.ofDays(1);

    private final OfficeHours office;
    private final DueRules rules;
    private final TimeLimit limit;
    private final List<Spell> spells = new ArrayList<>();
    private LocalDateTime start;
    private LocalDateTime pausedUntil;

    /** A pause that moves the end but not the start. */
    private record Spell(boolean byTheClock, LocalDateTime from, LocalDateTime until) {}

    RunningLimit(OfficeHours office, DueRules rules, TimeLimit limit, LocalDateTime received) {
        this.office = office;
        this.rules = rules;
        this.limit = limit;
        this.start = start(received);
        this.pausedUntil = start;
    }

    /** A receipt after hours or on a day off counts as one at the beginning of the next session. */
    private LocalDateTime start(LocalDateTime received) {
        var open = office.openFrom(received);
        if (rules.transferUntil() == null || !open.toLocalTime().isAfter(rules.transferUntil())) {
            return open;
        }
        return office.opening(office.calendar().plusWorkingDays(open.toLocalDate(), 1));
    }

    void pause(PausePolicy policy, LocalDateTime from, LocalDateTime until) {
        if (policy == PausePolicy.RESTART) {
            start = later(start, start(until));
            return;
        }
        var byTheClock = policy == PausePolicy.EXTEND || !limit.countsOnlyWorkingTime();
        spells.add(new Spell(byTheClock, later(from, pausedUntil), until));
        pausedUntil = later(pausedUntil, until);
    }

    LocalDateTime due() {
        if (!limit.endsWithADay()) {
            return moved(office.plusWorkingTime(start, Duration.ofHours(limit.amount())));
        }
        var last = limit.lastDay(office.calendar(), start.toLocalDate());
        if (rules.dueTime() == DueTime.RECEIPT_TIME && limit.amount() > 0) {
            return moved(DueTime.RECEIPT_TIME.on(last, start, office));
        }
        var time = rules.dueTime() == DueTime.END_OF_DAY ? DueTime.END_OF_DAY : DueTime.CLOSING;
        return time.on(moved(last), start, office);
    }

    private LocalDateTime moved(LocalDateTime end) {
        var byTheClock = paused(true);
        return office.plusWorkingTime(byTheClock.isZero() ? end : office.openFrom(end.plus(byTheClock)), paused(false));
    }

    /** What ends with a day still does: by each day of the pause that has begun it ends a day later. */
    private LocalDate moved(LocalDate last) {
        var begun = paused(true).plus(DAY).minusNanos(1).toDays();
        var day = office.calendar().workingDayFrom(last.plusDays(begun));
        return office.plusWorkingTime(office.closing(day), paused(false)).toLocalDate();
    }

    private Duration paused(boolean byTheClock) {
        return spells.stream()
                .filter(spell -> spell.byTheClock == byTheClock)
                .map(spell -> length(later(spell.from, start), spell.until, byTheClock))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration length(LocalDateTime from, LocalDateTime until, boolean byTheClock) {
        if (!from.isBefore(until)) {
            return Duration.ZERO;
        }
        return byTheClock ? Duration.between(from, until) : office.workingTime(from, until);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
