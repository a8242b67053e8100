package vn.kip.standalone.sample.log;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * A change log on disk: {@code rows.jsonl}, one row a line, and {@code rows.index} with the end of each line and its time
 * in the log. A page is one piece of the file.
 */
public final class RowFile implements AutoCloseable {

    private static final String ROWS = "rows.jsonl";
    private static final String INDEX = "rows.index";
    private static final int BUFFER = 1 << 20;
    private static final int INDEX_ENTRY = 2 * Long.BYTES;

    private final FileChannel channel;
    private final long[] ends;
    private final long[] times;

    private RowFile(FileChannel channel, long[] ends, long[] times) {
        this.channel = channel;
        this.ends = ends;
        this.times = times;
    }

    /** Writes the entries into a folder, replacing what is there. */
    public static void write(Path folder, List<LogEntry> entries) throws IOException {
        Files.createDirectories(folder);
        var row = new ByteArrayOutputStream();
        try (var rows = new BufferedOutputStream(Files.newOutputStream(folder.resolve(ROWS)), BUFFER);
                var index = new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(INDEX)), BUFFER));
                var writer = new RowWriter(row)) {
            long end = 0;
            for (var entry : entries) {
                row.reset();
                writer.write(entry);
                writer.flush();
                row.write('\n');
                row.writeTo(rows);
                end += row.size();
                index.writeLong(end);
                index.writeLong(entry.at().toEpochSecond(ZoneOffset.UTC));
            }
        }
    }

    /** Opens what {@link #write} wrote. */
    public static RowFile open(Path folder) throws IOException {
        var index = folder.resolve(INDEX);
        var count = (int) (Files.size(index) / INDEX_ENTRY);
        var ends = new long[count];
        var times = new long[count];
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(index), BUFFER))) {
            for (int i = 0; i < count; i++) {
                ends[i] = in.readLong();
                times[i] = in.readLong();
            }
        }
        return new RowFile(FileChannel.open(folder.resolve(ROWS), StandardOpenOption.READ), ends, times);
    }

    public int size() {
        return ends.length;
    }

    /** The number of the first row that stands in the log at {@code moment} or later; the size when there is none. */
    public int firstFrom(LocalDateTime moment) {
        var wanted = moment.toEpochSecond(ZoneOffset.UTC);
        var found = Arrays.binarySearch(times, wanted);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && times[found - 1] == wanted) {
            found--;
        }
        return found;
    }

    /** The rows from {@code from} to before {@code to}, separated by commas. */
    public byte[] rows(int from, int to) throws IOException {
        if (from >= to) {
            return new byte[0];
        }
        var start = from == 0 ? 0 : ends[from - 1];
        var bytes = ByteBuffer.allocate((int) (ends[to - 1] - start - 1));
        while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
            // a read may give less than was asked for
        }
        var text = bytes.array();
        for (int i = from; i < to - 1; i++) {
            text[(int) (ends[i] - 1 - start)] = ',';
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
