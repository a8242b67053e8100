package vn.kip.ingest.mapping.field;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.Row;

/**
 * A canonical field that holds one of a few states, such as a status or a channel.
 *
 * @param codes the source's codes and the states they stand for
 * @param otherwise what any other code stands for, null when others are refused
 * @param whenEmpty what an empty field stands for, null when it is refused
 */
public record ChoiceField<E extends Enum<E>>(
        FieldSource source,
        Map<String, E> codes,
        @Nullable E otherwise,
        @Nullable E whenEmpty) {

    public ChoiceField {
        codes = Map.copyOf(codes);
    }

    /**
     * A state, and how the source wrote it.
     *
     * @param raw empty where the source wrote nothing, or something outside its codes that might be more than a code
     */
    public record Choice<E>(E state, String raw) {}

    public Choice<E> read(Row row) {
        var text = source.text(row);
        if (text.isEmpty()) {
            if (whenEmpty == null) {
                throw UnusableFieldException.missing(source.label(), KnownCodes.list(codes.keySet()));
            }
            return new Choice<>(whenEmpty, "");
        }
        var state = codes.get(text);
        if (state != null) {
            return new Choice<>(state, text);
        }
        var found = Found.of(text);
        if (otherwise == null) {
            throw new UnusableFieldException(
                    Reason.UNKNOWN_CODE, source.label(), found, KnownCodes.list(codes.keySet()));
        }
        return new Choice<>(otherwise, found.equals(text) && !Formula.begins(text) ? text : "");
    }
}
