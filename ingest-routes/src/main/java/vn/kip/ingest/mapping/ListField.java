package vn.kip.ingest.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.mapping.field.UnusableFieldException;
import vn.kip.ingest.row.Row;

/**
 * A canonical field that holds several values, such as the supplements of a dossier.
 *
 * @param from the source's list; null where the row itself holds the fields of one element, as in a table
 * @param element reads one element; null where the field is not mapped
 */
record ListField<T>(@Nullable String from, @Nullable ElementReader<T> element) {

    /** Reads one element of a list. */
    interface ElementReader<T> {
        /** Empty where the element says nothing of this kind. */
        Optional<T> read(Row element);
    }

    List<T> read(Row row) {
        var reader = element;
        if (reader == null) {
            return List.of();
        }
        if (from != null && row.isMisshapen(from)) {
            throw new UnusableFieldException(Reason.BAD_VALUE, from, "no list", "a list");
        }
        var elements = from == null ? Stream.of(row) : row.list(from).stream();
        return elements.flatMap(one -> reader.read(one).stream()).toList();
    }
}
