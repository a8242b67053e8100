package vn.kip.domain.contribution;

import java.util.Arrays;
import java.util.List;
import vn.kip.domain.record.RecordKind;

/**
 * What is counted, always as one per record and on a day.
 *
 * <p>The order within a kind is the order of {@link Cell}'s counts on the wire and in the database: measures may be
 * added at the end of a kind, never moved.
 */
public enum Measure {
    /** Accepted, with a due date; on the day of receipt. */
    RECEIVED(RecordKind.DOSSIER),
    /** Accepted, without any due date; on the day of receipt. */
    RECEIVED_UNDATED(RecordKind.DOSSIER),
    /** Ended, without any due date; on the day of the end. */
    RESOLVED_UNDATED(RecordKind.DOSSIER),
    /** Ended on a day before the due day; comparing moments makes no difference to it. */
    EARLY_CURRENT(RecordKind.DOSSIER),
    EARLY_ORIGINAL(RecordKind.DOSSIER),
    /** Ended on the due day (or, with an original date, the original one) and not late by the rule. */
    ON_TIME_INSTANT_CURRENT(RecordKind.DOSSIER),
    ON_TIME_DATE_CURRENT(RecordKind.DOSSIER),
    ON_TIME_INSTANT_ORIGINAL(RecordKind.DOSSIER),
    ON_TIME_DATE_ORIGINAL(RecordKind.DOSSIER),
    LATE_INSTANT_CURRENT(RecordKind.DOSSIER),
    LATE_DATE_CURRENT(RecordKind.DOSSIER),
    LATE_INSTANT_ORIGINAL(RecordKind.DOSSIER),
    LATE_DATE_ORIGINAL(RecordKind.DOSSIER),
    /** Became overdue on this day: at its end the dossier was open, not waiting for papers, and its due day over. */
    LAPSED_CURRENT(RecordKind.DOSSIER),
    LAPSED_ORIGINAL(RecordKind.DOSSIER),
    /** Ceased to be overdue on this day: ended, extended, or papers asked for. */
    LAPSE_CLEARED_CURRENT(RecordKind.DOSSIER),
    LAPSE_CLEARED_ORIGINAL(RecordKind.DOSSIER),
    /** Accepted, with a due date that the limit of its procedure gives; where {@link #RECEIVED} counts it as well. */
    RECEIVED_BY_LIMIT(RecordKind.DOSSIER),
    /** Ended, with a due date that the limit of its procedure gives; on the day of the end. */
    RESOLVED_BY_LIMIT(RecordKind.DOSSIER),

    /** Slips that give an opinion; on the day of the rating. */
    RATED(RecordKind.SURVEY),
    /** Slips whose rating counts as satisfied. */
    SATISFIED(RecordKind.SURVEY),

    /** On the day of receipt. */
    PETITION_RECEIVED(RecordKind.PETITION),
    /** Answered on or before the due day; on the day of the answer. */
    HANDLED_ON_TIME(RecordKind.PETITION),
    /** Answered after the due day; on the day of the answer. */
    HANDLED_LATE(RecordKind.PETITION),
    /** Answered, without any due date; on the day of the answer. */
    HANDLED_UNDATED(RecordKind.PETITION),
    /** Received, without any due date; on the day of receipt, where {@link #PETITION_RECEIVED} counts it as well. */
    PETITION_RECEIVED_UNDATED(RecordKind.PETITION),
    /** Became overdue on this day: at its end the petition was open, and its due day over. */
    PETITION_LAPSED(RecordKind.PETITION),
    /** Answered on this day, after it had become overdue. */
    PETITION_LAPSE_CLEARED(RecordKind.PETITION),

    /** Came into force on this day; in force at T is what came minus what left before T. */
    CAME_INTO_FORCE(RecordKind.PROCEDURE),
    LEFT_FORCE(RecordKind.PROCEDURE),
    /** From this day in force and posted on both channels. */
    POSTING_COMPLETE(RecordKind.PROCEDURE),
    /** A completely posted edition left force on this day. */
    POSTING_ENDED(RecordKind.PROCEDURE),

    /** On the day it is planned for. */
    AUDIT_PLANNED(RecordKind.AUDIT),
    /** On the day it took place. */
    AUDIT_PERFORMED(RecordKind.AUDIT);

    private final RecordKind kind;
    private final int index;

    Measure(RecordKind kind) {
        this.kind = kind;
        this.index = Counter.next(kind);
    }

    public RecordKind kind() {
        return kind;
    }

    /** Position among the measures of its kind, from 0. */
    public int index() {
        return index;
    }

    /** The measures of a kind, in the order of their {@link #index}. */
    public static List<Measure> of(RecordKind kind) {
        return ByKind.MEASURES.get(kind.ordinal());
    }

    /** Made once: it is asked for with every cell. */
    private static final class ByKind {
        private static final List<List<Measure>> MEASURES = Arrays.stream(RecordKind.values())
                .map(kind -> Arrays.stream(values())
                        .filter(measure -> measure.kind == kind)
                        .toList())
                .toList();
    }

    /** Hands out positions while the constants above are being made. */
    private static final class Counter {
        private static final int[] USED = new int[RecordKind.values().length];

        private static int next(RecordKind kind) {
            return USED[kind.ordinal()]++;
        }
    }
}
