package vn.kip.domain.limit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.kip.domain.calendar.OfficeHours;

/** At what time of its last day a limit in days or months ends; a limit in hours has its own moment. */
public enum DueTime {
    /** As the last session closes: after that nobody can be given a result. */
    CLOSING,
    /** As the day ends, at 23:59:59 (Civil Code 91/2015/QH13, article 148). */
    END_OF_DAY,
    /**
     * At the time of day at which the clock started, as one-stop systems print it on the appointment slip, but not after
     * the last session. What is due on the same day is due as that closes.
     */
    RECEIPT_TIME;

    LocalDateTime on(LocalDate day, LocalDateTime start, OfficeHours office) {
        var closing = office.closing(day);
        return switch (this) {
            case CLOSING -> closing;
            case END_OF_DAY -> day.atTime(23, 59, 59);
            case RECEIPT_TIME -> {
                var receipt = day.atTime(start.toLocalTime());
                yield receipt.isAfter(closing) ? closing : receipt;
            }
        };
    }
}
