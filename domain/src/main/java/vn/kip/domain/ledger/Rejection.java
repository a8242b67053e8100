package vn.kip.domain.ledger;

import vn.kip.domain.record.RecordKind;

/**
 * A row, or a whole page or file, that could not be read as a record. It never holds the row, which may name a citizen:
 * the position is where it can be read again.
 *
 * @param position a page and row, or a file and line
 * @param recordId the id in the source, empty where it could not be read
 * @param field the source's name of the field, empty where the fault is not in a field
 * @param found what stood there, in a form that cannot carry personal data
 * @param expected what would have been accepted
 */
public record Rejection(
        String source,
        RecordKind kind,
        String position,
        String recordId,
        Reason reason,
        String field,
        String found,
        String expected) {

    /** Why, in classes that a clerk can act on. */
    public enum Reason {
        /** The file or page is not what it claims to be. */
        UNREADABLE,
        MISSING_FIELD,
        /** Not a date, not a number, too long. */
        BAD_VALUE,
        /** A code that the mapping's table does not know. */
        UNKNOWN_CODE,
        /** Fields that cannot both be true, such as an end before the receipt. */
        CONTRADICTION,
        /** Changed later than now: it would outrank every true change until then. */
        FUTURE_STAMP
    }
}
