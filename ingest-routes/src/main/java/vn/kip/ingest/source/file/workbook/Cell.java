package vn.kip.ingest.source.file.workbook;

/**
 * What stands in one cell.
 *
 * @param text as the workbook keeps it: of a number its digits
 * @param date whether a number is shown as a date
 */
public record Cell(Kind kind, String text, boolean date) {

    public static final Cell EMPTY = new Cell(Kind.EMPTY, "", false);
    static final Cell TOO_LONG = new Cell(Kind.TOO_LONG, "", false);
    static final Cell ERROR = new Cell(Kind.ERROR, "", false);
    static final Cell UNCOMPUTED = new Cell(Kind.UNCOMPUTED, "", false);

    /** What a cell can hold. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        BOOLEAN,
        /** What a formula came to that cannot be computed, such as {@code #N/A}. */
        ERROR,
        /** A formula whose value was not stored. */
        UNCOMPUTED,
        /** A text that is too long to be kept. */
        TOO_LONG,
        /** The number of a text in the table of shared strings; only within this package. */
        SHARED
    }

    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text, false);
    }

    /** Whether nothing can be seen in it. */
    public boolean isBlank() {
        return kind == Kind.EMPTY || (kind == Kind.TEXT && text.isBlank());
    }
}
