package vn.kip.domain.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.FieldChange;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;

/**
 * A record for which a report had to be restated.
 *
 * @param fields what is another than before
 * @param moves the figures that it has moved; empty when it is counted as before, and only its particulars are others
 */
public record RecordCause(RecordKey record, Kind kind, List<FieldChange> fields, List<Move> moves) {

    /** What has happened to the record. */
    public enum Kind {
        /** It was not known, or had been withdrawn: a late arrival. */
        ADDED,
        CORRECTED,
        /** Its source no longer holds it. */
        WITHDRAWN
    }

    /**
     * By how much one figure is another for this record alone.
     *
     * @param agency the part of the breakdown by agency; null where the indicator is not broken down by it
     */
    public record Move(String indicator, @Nullable String agency, long numerator, long denominator) {}

    public RecordCause {
        fields = List.copyOf(fields);
        moves = List.copyOf(moves);
    }

    /**
     * What a record that is now known otherwise has to do with a report; empty when it was in none of its populations, and is in none
     * now.
     *
     * @param before null when it was not known
     */
    public static Optional<RecordCause> of(
            RecordKey record,
            @Nullable RecordFacts before,
            RecordFacts after,
            Catalogue catalogue,
            PeriodWindow report) {
        var was = RecordShare.of(record.kind(), before, catalogue, report);
        var is = RecordShare.of(record.kind(), after, catalogue, report);
        var held = before == null ? null : before.content();
        var fields =
                FieldChange.between(held, after.content(), catalogue.rules().zone());
        var moves = moves(was, is);
        return (was.counted() || is.counted()) && !(fields.isEmpty() && moves.isEmpty())
                ? Optional.of(new RecordCause(record, kind(held, after.content()), fields, moves))
                : Optional.empty();
    }

    private static Kind kind(@Nullable RecordContent before, @Nullable RecordContent after) {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.WITHDRAWN : Kind.CORRECTED;
    }

    private static List<Move> moves(RecordShare was, RecordShare is) {
        var all = new TreeMap<RecordShare.Part, RecordShare.Amount>(is.amounts());
        was.amounts().forEach((part, amount) -> all.merge(part, amount.negated(), RecordShare.Amount::plus));
        var moves = new ArrayList<Move>();
        all.forEach((part, amount) -> {
            if (!amount.isNothing()) {
                moves.add(new Move(
                        part.indicator(),
                        part.agency().isEmpty() ? null : part.agency(),
                        amount.numerator(),
                        amount.denominator()));
            }
        });
        return moves;
    }
}
