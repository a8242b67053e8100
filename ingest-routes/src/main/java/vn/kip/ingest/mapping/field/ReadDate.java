package vn.kip.ingest.mapping.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;

/**
 * A date as a source wrote it.
 *
 * @param at the moment, null where only a day was written
 */
public record ReadDate(LocalDate day, @Nullable Instant at) {

    /** A day without a time begins at midnight. */
    Instant moment(ZoneId zone) {
        return at != null ? at : day.atStartOfDay(zone).toInstant();
    }

    /** A promise of a day stays one: it is kept until that day ends. */
    Due due() {
        return at != null ? new Due.At(at) : new Due.On(day);
    }
}
