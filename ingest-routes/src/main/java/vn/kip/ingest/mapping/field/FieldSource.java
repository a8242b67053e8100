package vn.kip.ingest.mapping.field;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.Row;

/**
 * Where in a row a canonical field comes from.
 *
 * @param names fields of the source: the first that is not empty counts; none for a constant or an unmapped field
 * @param join when set, all the fields together make the value, with this text between them
 */
public record FieldSource(List<String> names, @Nullable String join) {

    /** Of a field that the source does not have. */
    public static final FieldSource NOWHERE = new FieldSource(List.of(), null);

    public FieldSource {
        names = List.copyOf(names);
    }

    /** The value in a row, clean; empty when there is none, or when a part of a joined value is missing. */
    String text(Row row) {
        if (join != null) {
            return joined(row, join);
        }
        for (int i = 0; i < names.size(); i++) {
            var text = single(row, names.get(i));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** How rejections name it: the field, or all the fields it may come from. */
    public String label() {
        return String.join(", ", names);
    }

    private String joined(Row row, String between) {
        var parts = new ArrayList<String>(names.size());
        for (var name : names) {
            var part = single(row, name);
            if (part.isEmpty()) {
                return "";
            }
            parts.add(part);
        }
        return String.join(between, parts);
    }

    private static String single(Row row, String name) {
        if (row.isMisshapen(name)) {
            throw new UnusableFieldException(Reason.BAD_VALUE, name, "a list or an object", "a text");
        }
        return CleanText.of(row.text(name));
    }
}
