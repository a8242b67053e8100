package vn.kip.domain.wire;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;

/** A due date as two fields of a schema, of which at most one is set. */
record DueFields(@Nullable Instant at, @Nullable LocalDate on) {

    static DueFields of(@Nullable Due due) {
        if (due instanceof Due.At at) {
            return new DueFields(at.at(), null);
        }
        return due instanceof Due.On on ? new DueFields(null, on.on()) : new DueFields(null, null);
    }

    @Nullable
    Due due() {
        if (at != null) {
            return new Due.At(at);
        }
        return on != null ? new Due.On(on) : null;
    }
}
