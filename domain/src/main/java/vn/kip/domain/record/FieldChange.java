package vn.kip.domain.record;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;

/**
 * A canonical field in which two states of a record differ, as people read it.
 *
 * @param before null where there was nothing
 * @param after null where there is nothing
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /**
     * The fields in which two states of one record differ, in the order of the kind's fields; all that have a value when one of the
     * states is missing.
     *
     * @param zone in which moments are written, to the second and with their offset
     */
    public static List<FieldChange> between(
            @Nullable RecordContent before, @Nullable RecordContent after, ZoneId zone) {
        var either = after != null ? after : before;
        if (either == null) {
            return List.of();
        }
        var changes = new ArrayList<FieldChange>();
        for (var field : either.getClass().getRecordComponents()) {
            var was = text(value(field, before), zone);
            var is = text(value(field, after), zone);
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(field.getName(), was, is));
            }
        }
        return changes;
    }

    private static @Nullable Object value(RecordComponent field, @Nullable Object of) {
        try {
            return of == null ? null : field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessors of a public record can be called", e);
        }
    }

    private static @Nullable String text(@Nullable Object value, ZoneId zone) {
        if (value instanceof Instant moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
        }
        if (value instanceof Due.At due) {
            return text(due.at(), zone);
        }
        if (value instanceof Due.On due) {
            return due.on().toString();
        }
        if (value instanceof List<?> list) {
            return nonEmpty(list.stream().map(one -> text(one, zone)).collect(Collectors.joining("; ")));
        }
        if (value instanceof Record record) {
            return Arrays.stream(record.getClass().getRecordComponents())
                    .map(part -> part.getName() + " " + text(value(part, record), zone))
                    .collect(Collectors.joining(", "));
        }
        return value == null ? null : nonEmpty(value.toString());
    }

    private static @Nullable String nonEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
