package vn.kip.ingest.source.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The letters of a text. A byte order mark at its beginning says how it is encoded, whatever else was expected.
 *
 * <p>Bytes that are no letters are an {@link UnusableContentException} and never turn into question marks; all letters
 * before them are read first, which the reader of the Java platform does not promise.
 */
public final class DecodedText extends Reader {

    private static final int BUFFER = 32 * 1024;
    private static final int LONGEST_MARK = 3;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharsetDecoder decoder;
    private boolean ended;
    private boolean flushed;

    public DecodedText(InputStream in, Charset expected) throws IOException {
        this.in = in;
        while (bytes.remaining() < LONGEST_MARK && fill()) {
            // a stream may give one byte at a time
        }
        this.decoder = marked(expected)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var chars = CharBuffer.wrap(into, offset, length);
        while (!flushed) {
            var result = decoder.decode(bytes, chars, ended);
            int decoded = chars.position();
            if (decoded > 0 || length == 0) {
                return decoded;
            }
            if (result.isError()) {
                throw new UnusableContentException("bytes that are none", "text in the charset of the source");
            }
            if (ended) {
                return end(chars);
            }
            fill();
        }
        return -1;
    }

    private int end(CharBuffer chars) {
        decoder.flush(chars);
        flushed = true;
        return chars.position() == 0 ? -1 : chars.position();
    }

    /** False when there are no more bytes. */
    private boolean fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        return !ended;
    }

    private Charset marked(Charset expected) {
        if (begins(0xEF, 0xBB, 0xBF)) {
            return after(3, StandardCharsets.UTF_8);
        }
        if (begins(0xFF, 0xFE)) {
            return after(2, StandardCharsets.UTF_16LE);
        }
        if (begins(0xFE, 0xFF)) {
            return after(2, StandardCharsets.UTF_16BE);
        }
        return expected;
    }

    private Charset after(int mark, Charset charset) {
        bytes.position(mark);
        return charset;
    }

    private boolean begins(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
