package vn.kip.domain.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.limit.Pause.Kind;
import vn.kip.domain.limit.TimeLimit.Unit;

/**
 * Due dates found by walking through every minute, sharing nothing with the code under test: minutes since 1970 in local
 * time, the days file cut at its commas, the usual sessions as numbers. Everything must fall on whole minutes.
 */
final class MinuteByMinute {

    /** A pause in minutes. */
    record Wait(Kind kind, long from, long until) {}

    private static final int DAY = 24 * 60;

    private final Map<LocalDate, String> kinds = new HashMap<>();
    private final DueRules rules;

    MinuteByMinute(DueRules rules) {
        this.rules = rules;
        for (var line : file().split("\n")) {
            if (!line.startsWith("day")) {
                kinds.put(LocalDate.parse(line.split(",")[0]), line.split(",")[1]);
            }
        }
    }

    static long minute(LocalDateTime moment) {
        return moment.toEpochSecond(ZoneOffset.UTC) / 60;
    }

    static LocalDateTime moment(long minute) {
        return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC);
    }

    LocalDateTime due(TimeLimit limit, LocalDateTime received, List<Wait> waits) {
        var start = started(minute(received));
        var byTheClock = new HashSet<Long>();
        var inOffice = new HashSet<Long>();
        var due = due(limit, start, byTheClock, inOffice);
        var first = waits.stream().mapToLong(Wait::from).min().orElse(0);
        for (long now = first; !waits.isEmpty() && now <= due; now++) {
            for (var wait : waits) {
                if (wait.from != now || wait.from == wait.until) {
                    continue;
                }
                switch (wait.kind == Kind.SUPPLEMENT ? rules.supplement() : rules.financialObligation()) {
                    case RESTART -> start = Math.max(start, started(wait.until));
                    case EXTEND -> add(byTheClock, inOffice, wait);
                    default -> {
                        var days = limit.unit() == Unit.CALENDAR_DAYS || limit.unit() == Unit.MONTHS;
                        add(days ? byTheClock : inOffice, days ? inOffice : byTheClock, wait);
                    }
                }
                due = due(limit, start, byTheClock, inOffice);
            }
        }
        return moment(due);
    }

    private static void add(Set<Long> minutes, Set<Long> others, Wait wait) {
        for (long minute = wait.from; minute < wait.until; minute++) {
            if (!others.contains(minute)) {
                minutes.add(minute);
            }
        }
    }

    private long due(TimeLimit limit, long start, Set<Long> byTheClock, Set<Long> inOffice) {
        var clock = byTheClock.stream().filter(minute -> minute >= start).count();
        var office = inOffice.stream()
                .filter(minute -> minute >= start && open(minute))
                .count();
        if (limit.unit() == Unit.WORKING_HOURS) {
            return walk(
                    clock == 0 ? walk(start, 60L * limit.amount()) : opened(walk(start, 60L * limit.amount()) + clock),
                    office);
        }
        var day = moment(start).toLocalDate();
        for (int left = limit.amount(); limit.unit() == Unit.WORKING_DAYS && left > 0; ) {
            day = day.plusDays(1);
            left -= works(day) ? 1 : 0;
        }
        day = limit.unit() == Unit.CALENDAR_DAYS ? day.plusDays(limit.amount()) : day;
        day = limit.unit() == Unit.MONTHS ? day.plusMonths(limit.amount()) : day;
        if (rules.dueTime() == DueTime.RECEIPT_TIME && limit.amount() > 0) {
            var appointed = minute(working(day).atTime(moment(start).toLocalTime()));
            return walk(clock == 0 ? appointed : opened(appointed + clock), office);
        }
        var begun = clock / DAY + (clock % DAY == 0 ? 0 : 1);
        var closing = minute(working(working(day).plusDays(begun)).atTime(17, 0));
        return minute(moment(walk(closing, office)).toLocalDate().atTime(17, 0));
    }

    /** Past so many minutes in which the office is open. */
    private long walk(long from, long minutes) {
        var now = from;
        for (long left = minutes; left > 0; now++) {
            left -= open(now) ? 1 : 0;
        }
        return now;
    }

    private long started(long from) {
        var now = opened(from);
        var until = rules.transferUntil();
        if (until == null || now % DAY <= until.toSecondOfDay() / 60) {
            return now;
        }
        return opened((now / DAY + 1) * DAY);
    }

    private long opened(long from) {
        var now = from;
        while (!open(now) && !open(now - 1)) {
            now++;
        }
        return now;
    }

    private boolean open(long minute) {
        var ofDay = minute % DAY;
        return works(LocalDate.ofEpochDay(minute / DAY))
                && (ofDay >= 420 && ofDay < 690 || ofDay >= 810 && ofDay < 1020);
    }

    private LocalDate working(LocalDate from) {
        var day = from;
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean works(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return kinds.getOrDefault(day, weekend ? "OFF" : "MAKEUP_WORKING").equals("MAKEUP_WORKING");
    }

    private static String file() {
        try (var file = WorkingCalendar.class.getResourceAsStream("holidays-vn.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
