package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import vn.kip.ingest.source.content.Content;

/**
 * The charset that a text file is most likely written in, from its first bytes.
 *
 * @param sure whether it follows from them: by a byte order mark, or because they are valid UTF-8
 */
record CharsetGuess(Charset charset, boolean sure) {

    private static final int LOOKED_AT = 1 << 20;

    /** What old Vietnamese programs on Windows write, with accents that are letters of their own. */
    private static final Charset OLD_VIETNAMESE = Charset.forName("windows-1258");

    static CharsetGuess of(Content file) throws IOException {
        byte[] bytes;
        try (var in = file.open()) {
            bytes = in.readNBytes(LOOKED_AT);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new CharsetGuess(StandardCharsets.UTF_16, true);
        }
        if (nulls(bytes, 1) > bytes.length / 4) {
            return new CharsetGuess(StandardCharsets.UTF_16LE, false);
        }
        if (nulls(bytes, 0) > bytes.length / 4) {
            return new CharsetGuess(StandardCharsets.UTF_16BE, false);
        }
        return isUtf8(bytes) ? new CharsetGuess(StandardCharsets.UTF_8, true) : new CharsetGuess(OLD_VIETNAMESE, false);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Half of the bytes of English letters in UTF-16 are null, all at odd or all at even places. */
    private static int nulls(byte[] bytes, int from) {
        var nulls = 0;
        for (var i = from; i < bytes.length; i += 2) {
            nulls += bytes[i] == 0 ? 1 : 0;
        }
        return nulls;
    }

    private static boolean isUtf8(byte[] bytes) {
        // the last letter may be cut off, which is no error until the end is said to have come
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), bytes.length < LOOKED_AT);
        return !result.isError();
    }
}
