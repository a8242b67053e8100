package vn.kip.ingest.mapping.field;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.lifecycle.Due;
import vn.kip.ingest.row.Row;

/**
 * A canonical field that holds a moment, a day or a promise.
 *
 * @param whenEmpty what an empty field stands for, null for nothing
 */
public record DateField(
        FieldSource source, DateFormats formats, @Nullable ReadDate whenEmpty) {

    public @Nullable Instant moment(Row row) {
        var date = date(row);
        return date == null ? null : date.moment(formats.zone());
    }

    public Instant requiredMoment(Row row) {
        var moment = moment(row);
        if (moment == null) {
            throw UnusableFieldException.missing(source.label(), formats.expected());
        }
        return moment;
    }

    /** The day it falls on, in the zone of the source. */
    public @Nullable LocalDate day(Row row) {
        var date = date(row);
        return date == null ? null : date.day();
    }

    public LocalDate requiredDay(Row row) {
        var day = day(row);
        if (day == null) {
            throw UnusableFieldException.missing(source.label(), formats.expected());
        }
        return day;
    }

    public @Nullable Due due(Row row) {
        var date = date(row);
        return date == null ? null : date.due();
    }

    private @Nullable ReadDate date(Row row) {
        var text = source.text(row);
        if (text.isEmpty()) {
            return whenEmpty;
        }
        var date = formats.read(text);
        if (date == null) {
            throw new UnusableFieldException(Reason.BAD_VALUE, source.label(), Found.ofDate(text), formats.expected());
        }
        return date;
    }
}
