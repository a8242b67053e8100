package vn.kip.ingest.source.rest.answer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that may not be longer than it is allowed to: a small answer can be compressed from an endless one. */
final class LimitedStream extends FilterInputStream {

    private final long most;
    private long read;

    LimitedStream(InputStream stream, long most) {
        super(stream);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw new UnreadablePageException(
                    "expected an answer of at most " + most + " bytes, found more: rest.largest may be raised");
        }
    }
}
