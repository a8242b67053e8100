package vn.kip.report.readmodel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts that come again and again in rows, such as codes, each as the same string: it need not be made, nor hashed, a million times. */
final class Texts {

    private static final int SLOTS = 1 << 12;

    private final byte[][] encoded = new byte[SLOTS][0];
    private final String[] texts = new String[SLOTS];

    Texts() {
        Arrays.fill(texts, "");
    }

    /** The text of bytes in UTF-8. */
    String of(byte[] bytes, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        var slot = (hash ^ hash >>> 16) & SLOTS - 1;
        var known = encoded[slot];
        if (!Arrays.equals(known, 0, known.length, bytes, from, from + length)) {
            encoded[slot] = Arrays.copyOfRange(bytes, from, from + length);
            texts[slot] = new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        return texts[slot];
    }
}
