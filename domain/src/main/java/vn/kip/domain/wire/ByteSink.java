package vn.kip.domain.wire;

import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that are gathered by one thread: without the lock that {@link java.io.ByteArrayOutputStream} takes for each. */
final class ByteSink extends OutputStream {

    private byte[] bytes;
    private int length;

    ByteSink(int usual) {
        bytes = new byte[usual];
    }

    @Override
    public void write(int one) {
        makeRoom(1);
        bytes[length++] = (byte) one;
    }

    @Override
    public void write(byte[] more, int offset, int count) {
        makeRoom(count);
        System.arraycopy(more, offset, bytes, length, count);
        length += count;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void makeRoom(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, count)));
        }
    }
}
