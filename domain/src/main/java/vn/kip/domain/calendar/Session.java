package vn.kip.domain.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import vn.kip.domain.settings.Setting;

/**
 * A part of a day in which an office is open, such as 07:00 to 11:30.
 *
 * @param opens the first moment in it
 * @param closes the last: who comes at the second at which the office closes is still in time
 */
public record Session(LocalTime opens, LocalTime closes) {

    public Session {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("expected to close after " + opens + ", found " + closes);
        }
    }

    /** Reads {@code "07:00-11:30"}. */
    static Session read(Setting text) {
        var ends = text.text().split("-", -1);
        try {
            if (ends.length == 2) {
                return new Session(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // said below, with the place
        }
        throw text.error("a session such as 07:00-11:30");
    }

    /** Reads the sessions of a day: at least one, in their order, none before another has closed. */
    static List<Session> readDay(Setting list) {
        var items = list.items();
        if (items.isEmpty()) {
            throw list.error("at least one session such as 07:00-11:30", "none");
        }
        var sessions = items.stream().map(Session::read).toList();
        for (int i = 1; i < sessions.size(); i++) {
            if (sessions.get(i).opens.isBefore(sessions.get(i - 1).closes)) {
                throw items.get(i).error("a session that opens from " + sessions.get(i - 1).closes + " on");
            }
        }
        return sessions;
    }

    @Override
    public String toString() {
        return opens + "-" + closes;
    }
}
