package vn.kip.ingest.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.content.Letters;
import vn.kip.ingest.source.content.Limits;
import vn.kip.ingest.source.content.UnusableContentException;

/**
 * The records of a CSV text (RFC 4180) one after the other. A quotation mark within a cell that did not begin with one is
 * a letter like others.
 *
 * <p>Only asked-for cells are kept, and of a record never more than {@link Limits#ROW} characters, so that neither a line
 * without end nor a quotation mark that is never closed can fill the memory.
 */
final class CsvRecords implements Closeable {

    private static final int ALL = -1;
    private static final char QUOTE = '"';

    private final Letters letters;
    private final char delimiter;
    private final StringBuilder cell = new StringBuilder();
    private final List<@Nullable String> kept = new ArrayList<>();
    private BitSet wanted = new BitSet();
    private int all = ALL;
    private int cells;
    private long length;
    private boolean blank;
    private boolean nul;
    private @Nullable String whole;
    private long line;

    CsvRecords(Letters letters, char delimiter) {
        this.letters = letters;
        this.delimiter = delimiter;
    }

    /** Keeps from now on only the cells of these columns, counted from 0. */
    void keepOnly(BitSet columns) {
        wanted = columns;
        all = 0;
    }

    /** Reads a record; false when there is none left. */
    boolean next() throws IOException {
        line = letters.lines() + 1;
        kept.clear();
        cells = 0;
        length = 0;
        blank = true;
        letters.takeNul();
        if (letters.peek() == Letters.END) {
            return false;
        }
        boolean more = true;
        while (more) {
            cell.setLength(0);
            whole = null;
            more = letters.peek() == QUOTE ? quoted() : plain();
            keep();
        }
        nul = letters.takeNul();
        return true;
    }

    /** A cell without quotation marks around it; whether there is one behind it. */
    private boolean plain() throws IOException {
        takeUpTo(delimiter);
        return letters.read() == delimiter;
    }

    /** Takes all letters before this one or the end of the line. */
    private void takeUpTo(char stop) throws IOException {
        for (int passed = letters.pass(stop); passed > 0; passed = letters.pass(stop)) {
            boolean first = cell.isEmpty() && whole == null;
            length += passed;
            blank = blank && letters.passedBlank();
            if (length <= Limits.ROW && isKept()) {
                if (first) {
                    // most cells are one stretch, and need not be copied twice
                    whole = letters.passed();
                } else {
                    letters.appendPassed(grown());
                }
            }
        }
    }

    /** What has been taken of the cell, to take more. */
    private StringBuilder grown() {
        if (whole != null) {
            cell.append(whole);
            whole = null;
        }
        return cell;
    }

    private boolean quoted() throws IOException {
        letters.read();
        while (true) {
            takeUpTo(QUOTE);
            int letter = letters.read();
            if (letter == Letters.END) {
                throw misplaced();
            }
            if (letter != QUOTE) {
                take((char) letter);
            } else if (letters.peek() == QUOTE) {
                take((char) letters.read());
            } else {
                return behindQuotes();
            }
        }
    }

    private boolean behindQuotes() throws IOException {
        while (true) {
            int letter = letters.read();
            if (letter == delimiter) {
                return true;
            }
            if (letter == '\n' || letter == Letters.END) {
                return false;
            }
            if (!Character.isWhitespace(letter)) {
                throw misplaced();
            }
        }
    }

    private static UnusableContentException misplaced() {
        return new UnusableContentException("misplaced quotation marks", "CSV");
    }

    private void take(char letter) {
        length++;
        blank = blank && Character.isWhitespace(letter);
        if (length <= Limits.ROW && isKept()) {
            grown().append(letter);
        }
    }

    private void keep() {
        if (length <= Limits.ROW) {
            kept.add(isKept() ? text() : null);
        }
        cells++;
        // an empty cell takes memory as well
        length++;
    }

    private String text() {
        return whole == null ? cell.toString() : whole;
    }

    private boolean isKept() {
        return all == ALL || wanted.get(cells);
    }

    /** The line on which the record begins, from 1. */
    long line() {
        return line;
    }

    int cells() {
        return cells;
    }

    /** Whether it is an empty line. */
    boolean isBlank() {
        return cells == 1 && blank;
    }

    boolean isTooLong() {
        return length > Limits.ROW;
    }

    boolean hasNul() {
        return nul;
    }

    /** The text of an asked-for column. */
    String text(int column) {
        var text = kept.get(column);
        return text == null ? "" : text;
    }

    /** The texts of all columns, of a record that was read before {@link #keepOnly}. */
    List<@Nullable String> texts() {
        return kept;
    }

    @Override
    public void close() throws IOException {
        letters.close();
    }
}
