package vn.kip.ingest.source.content;

/** A text that grows up to {@link Limits#ROW}, and from there on only remembers that it was longer. */
public final class BoundedText {

    private final StringBuilder text = new StringBuilder();
    private boolean longer;

    public void append(char[] letters, int offset, int length) {
        if (text.length() + length > Limits.ROW) {
            longer = true;
            text.setLength(0);
        } else if (!longer) {
            text.append(letters, offset, length);
        }
    }

    public void append(char letter) {
        if (text.length() == Limits.ROW) {
            longer = true;
            text.setLength(0);
        } else if (!longer) {
            text.append(letter);
        }
    }

    /** Whether it was longer, so that there is no text. */
    public boolean isLonger() {
        return longer;
    }

    /** To be used again. */
    public void clear() {
        longer = false;
        text.setLength(0);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
