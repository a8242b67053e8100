package vn.kip.ingest.source.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** The letters of a text one after the other; a line break is one letter, whichever way it is written. */
public final class Letters implements Closeable {

    /** After the last letter. */
    public static final int END = -1;

    private static final int BUFFER = 16 * 1024;

    private final Reader text;
    private final char[] buffer;
    private int passed;
    private int next;
    private int end;
    private long lines;
    private boolean nul;

    public Letters(Reader text) {
        this("", text);
    }

    /**
     * Letters of which some have been read already.
     *
     * @param read comes before {@code text}
     */
    public Letters(String read, Reader text) {
        this.text = text;
        this.buffer = Arrays.copyOf(read.toCharArray(), Math.max(BUFFER, read.length()));
        this.end = read.length();
    }

    /** The next letter; {@code \n} for a line break, which may be written {@code \n}, {@code \r\n} or {@code \r}. */
    public int read() throws IOException {
        if (next == end && !fill()) {
            return END;
        }
        char letter = buffer[next++];
        if (letter == '\r') {
            if (peek() == '\n') {
                next++;
            }
            lines++;
            return '\n';
        }
        if (letter == '\n') {
            lines++;
        }
        nul |= letter == 0;
        return letter;
    }

    /**
     * Passes the letters before the next line break or {@code stop}, as far as they are in memory.
     *
     * @return how many; 0 where one of those comes next, or the end
     */
    public int pass(char stop) throws IOException {
        passed = next;
        if (next == end) {
            passed = 0;
            if (!fill()) {
                return 0;
            }
        }
        int at = next;
        for (; at < end; at++) {
            char letter = buffer[at];
            if (letter == stop || letter == '\n' || letter == '\r') {
                break;
            }
            nul |= letter == 0;
        }
        next = at;
        return next - passed;
    }

    /** What was passed last. */
    public String passed() {
        return new String(buffer, passed, next - passed);
    }

    /** Appends what was passed last. */
    public void appendPassed(StringBuilder to) {
        to.append(buffer, passed, next - passed);
    }

    /** Whether all that was passed last is white space. */
    public boolean passedBlank() {
        for (int at = passed; at < next; at++) {
            if (!Character.isWhitespace(buffer[at])) {
                return false;
            }
        }
        return true;
    }

    /** Whether there was a NUL since this was last asked. */
    public boolean takeNul() {
        var taken = nul;
        nul = false;
        return taken;
    }

    /** The letter that comes next, as it is written. */
    public int peek() throws IOException {
        return next == end && !fill() ? END : buffer[next];
    }

    /** Line breaks up to here. */
    public long lines() {
        return lines;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(text.read(buffer, 0, buffer.length), 0);
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
