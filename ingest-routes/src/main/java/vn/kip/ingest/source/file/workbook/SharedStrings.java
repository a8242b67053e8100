package vn.kip.ingest.source.file.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.content.UnusableContentException;

/**
 * The texts of a workbook by their number. They lie in blocks of a few kilobytes, of which the first eight megabytes stay
 * in memory; the others go to a file of which only the last blocks used are in memory. For each block some bytes are
 * kept, for a text nothing: a workbook of 200 MB of texts that are all different takes about ten.
 *
 * <p>The file has no name from the moment it is made, so that whatever happens to this process no names of citizens are
 * left on the disk.
 */
public final class SharedStrings implements Closeable {

    private static final int BLOCK = 8 * 1024;
    private static final int BLOCKS_IN_MEMORY = 1024;
    private static final int BLOCKS_AT_HAND = 128;

    /** Stands where the length would stand. */
    private static final int TOO_LONG = -1;

    private static final int LENGTH_BYTES = Integer.BYTES;

    private final List<byte[]> inMemory = new ArrayList<>();
    private final Map<Integer, byte[]> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > BLOCKS_AT_HAND;
        }
    };

    private int[] firstOfBlock = new int[64];
    private long[] startOfBlock = new long[64];
    private int blocks;
    private int count;
    private long written;
    private ByteBuffer open = ByteBuffer.allocate(BLOCK);
    private @Nullable FileChannel file;

    /** Adds the text of the next number. */
    void add(String text) throws IOException {
        add(text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Adds a text that is too long to be kept. */
    void addTooLong() throws IOException {
        add(new byte[0], true);
    }

    private void add(byte[] text, boolean tooLong) throws IOException {
        if (open.remaining() < LENGTH_BYTES + text.length) {
            seal();
            if (open.capacity() < LENGTH_BYTES + text.length) {
                open = ByteBuffer.allocate(LENGTH_BYTES + text.length);
            }
        }
        open.putInt(tooLong ? TOO_LONG : text.length).put(text);
        count++;
    }

    /** Says that all texts have been added. */
    void complete() throws IOException {
        seal();
    }

    private void seal() throws IOException {
        int length = open.position();
        if (length == 0) {
            return;
        }
        if (blocks == firstOfBlock.length - 1) {
            firstOfBlock = Arrays.copyOf(firstOfBlock, 2 * firstOfBlock.length);
            startOfBlock = Arrays.copyOf(startOfBlock, 2 * startOfBlock.length);
        }
        if (inMemory.size() < BLOCKS_IN_MEMORY) {
            inMemory.add(Arrays.copyOf(open.array(), length));
        } else {
            append(open.flip());
        }
        blocks++;
        firstOfBlock[blocks] = count;
        startOfBlock[blocks] = written;
        open = ByteBuffer.allocate(BLOCK);
    }

    private void append(ByteBuffer block) throws IOException {
        if (file == null) {
            var path = Files.createTempFile("kip-texts", "");
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(path);
        }
        while (block.hasRemaining()) {
            written += file.write(block, written);
        }
    }

    /** The text of a number as it stands in a cell. */
    Cell get(String number) throws IOException {
        int index = index(number);
        int block = Arrays.binarySearch(firstOfBlock, 0, blocks, index);
        block = block < 0 ? -block - 2 : block;
        var bytes = ByteBuffer.wrap(block(block));
        for (int i = firstOfBlock[block]; i < index; i++) {
            bytes.position(bytes.position() + LENGTH_BYTES + Math.max(bytes.getInt(bytes.position()), 0));
        }
        int length = bytes.getInt();
        return length == TOO_LONG
                ? Cell.TOO_LONG
                : Cell.text(new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8));
    }

    private int index(String number) throws IOException {
        try {
            int index = Integer.parseInt(number.strip());
            if (index >= 0 && index < count) {
                return index;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UnusableContentException("a text that is not in the table of texts", "a workbook that is whole");
    }

    private byte[] block(int block) throws IOException {
        if (block < inMemory.size()) {
            return inMemory.get(block);
        }
        var bytes = atHand.get(block);
        if (bytes == null) {
            bytes = read(block);
            atHand.put(block, bytes);
        }
        return bytes;
    }

    private byte[] read(int block) throws IOException {
        var bytes = ByteBuffer.allocate((int) (startOfBlock[block + 1] - startOfBlock[block]));
        while (file != null && bytes.hasRemaining()) {
            if (file.read(bytes, startOfBlock[block] + bytes.position()) < 0) {
                throw new IOException("the file of texts has become shorter");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
