package vn.kip.domain.limit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import vn.kip.domain.calendar.OfficeHours;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.limit.Pause.Kind;

/** Limits, pauses and moments in a few letters. */
final class Limits {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final OfficeHours OFFICE = OfficeHours.usual(WorkingCalendar.shipped());

    private Limits() {}

    /** {@code 5 WORKING_DAYS}. */
    static TimeLimit limit(String text) {
        var parts = text.split(" ");
        return new TimeLimit(Integer.parseInt(parts[0]), TimeLimit.Unit.valueOf(parts[1]));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** {@code 2023-06-07T10:00/2023-06-08T10:00 & …}; open where nothing stands after the slash, a payment after an F. */
    static List<Pause> pauses(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split("&")).map(Limits::pause).toList();
    }

    private static Pause pause(String text) {
        var kind = text.strip().startsWith("F") ? Kind.FINANCIAL_OBLIGATION : Kind.SUPPLEMENT;
        var ends = text.replace("F", "").strip().split("/", -1);
        return new Pause(kind, at(ends[0]), ends[1].isBlank() ? null : at(ends[1]));
    }

    /** Rules that treat both kinds of pause alike. */
    static DueDates by(DueTime time, PausePolicy policy) {
        return new DueDates(OFFICE, new DueRules(time, policy, policy, null), ZONE);
    }

    /** The due moment in local time, or the reason why there is none. */
    static String due(DueDates dates, String limit, String received, String pauses) {
        var result = dates.of(limit(limit), at(received), pauses(pauses));
        return result.due()
                .map(due -> due.at().atZone(ZONE).toLocalDateTime().toString())
                .orElseGet(() -> result.reason().orElseThrow().name());
    }
}
