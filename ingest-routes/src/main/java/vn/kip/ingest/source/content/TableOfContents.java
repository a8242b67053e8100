package vn.kip.ingest.source.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The table of contents of a ZIP (its central directory), as far as its length. The Java platform takes all of it into
 * memory, so it is measured before; the records that say how long it is are in section 4.3 of PKWARE's APPNOTE.
 */
final class TableOfContents {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_SIZE = 12;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATOR_OFFSET = 8;
    private static final int END64_LENGTH = 56;
    private static final int END64_SIZE = 40;

    private TableOfContents() {}

    /** Refuses a ZIP whose table of contents may be too long to be read. */
    static void check(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            if (channel.size() <= Limits.TABLE_OF_CONTENTS) {
                return;
            }
            long start = channel.size() - END_LENGTH - LONGEST_COMMENT - LOCATOR_LENGTH;
            var tail = read(channel, Math.max(start, 0), END_LENGTH + LONGEST_COMMENT + LOCATOR_LENGTH);
            // a comment can hide a second end record; every place that looks like one has to be within bounds
            for (int at = tail.limit() - END_LENGTH; at >= LOCATOR_LENGTH; at--) {
                if (tail.getInt(at) == END_SIGNATURE && length(channel, tail, at) > Limits.TABLE_OF_CONTENTS) {
                    throw new UnusableContentException(
                            "a table of contents of many megabytes",
                            "a ZIP with " + Limits.ENTRIES + " entries at most");
                }
            }
        }
    }

    private static long length(FileChannel channel, ByteBuffer tail, int end) throws IOException {
        long length = Integer.toUnsignedLong(tail.getInt(end + END_SIZE));
        int locator = end - LOCATOR_LENGTH;
        if (tail.getInt(locator) != LOCATOR_SIGNATURE) {
            return length;
        }
        long end64 = tail.getLong(locator + LOCATOR_OFFSET);
        if (end64 < 0 || end64 > channel.size() - END64_LENGTH) {
            return length;
        }
        long large = read(channel, end64, END64_LENGTH).getLong(END64_SIZE);
        return large < 0 ? Long.MAX_VALUE : Math.max(length == 0xFFFFFFFFL ? 0 : length, large);
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(length, channel.size() - from));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // until it is full
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
