package vn.kip.ingest.source.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses an XML in which one tag is longer than {@link Limits#ROW}, for a parser keeps a whole name or value in memory.
 * It looks at bytes, and so does not see how they are encoded; that is good enough for all but tags of that length.
 */
final class MarkupGuard extends FilterInputStream {

    private boolean inTag;
    private long tag;

    MarkupGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) {
            look(into, offset, offset + read);
        }
        return read;
    }

    /** From the end, where the last tag is seldom far: only one that goes on behind it can become long. */
    private void look(byte[] bytes, int start, int end) throws IOException {
        for (int i = end - 1; i >= start; i--) {
            if (bytes[i] == '>') {
                inTag = false;
                return;
            }
            if (bytes[i] == '<') {
                inTag = true;
                tag = end - i;
                return;
            }
        }
        if (inTag) {
            tag += end - start;
            if (tag > Limits.ROW) {
                throw new UnusableContentException("a tag of " + Limits.LONGER_ROW, "XML");
            }
        }
    }
}
