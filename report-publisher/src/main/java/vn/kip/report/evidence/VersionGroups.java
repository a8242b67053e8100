package vn.kip.report.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import vn.kip.report.readmodel.CopyRow;

/**
 * Versions by the pseudonyms of their records, in groups that are small enough to be put in order in memory. They come in as the database has
 * them, which is quicker than having it sort them; what does not fit lies in one temporary file, gone with this.
 */
final class VersionGroups implements AutoCloseable {

    private static final int BITS = 9;

    /** By the first bits of a pseudonym, so that one group after the other gives all of them in order. */
    static final int COUNT = 1 << BITS;

    private static final int PIECE = 1 << 13;

    /** Takes the versions of a group, in the order of their pseudonyms. */
    @FunctionalInterface
    interface Taker {
        void take(long pseudonym, CopyRow version);
    }

    private record Piece(long at, int length) {}

    private static final class Group {

        private final List<Piece> written = new ArrayList<>();
        private ByteBuffer open = ByteBuffer.allocate(0);
        private int versions;
    }

    /** What one thread adds. */
    final class Part {

        private final List<Group> groups =
                IntStream.range(0, COUNT).mapToObj(number -> new Group()).toList();

        /** @throws UncheckedIOException when the temporary file cannot be written */
        void add(long pseudonym, ByteBuffer version) {
            var group = groups.get((int) (pseudonym >>> Long.SIZE - BITS));
            int needed = Long.BYTES + Integer.BYTES + version.remaining();
            if (group.open.remaining() < needed) {
                write(group);
                group.open = group.open.capacity() < needed
                        ? ByteBuffer.allocate(Math.max(needed, PIECE))
                        : group.open.clear();
            }
            group.open.putLong(pseudonym).putInt(version.remaining()).put(version);
            group.versions++;
        }

        private void write(Group group) {
            group.open.flip();
            if (group.open.hasRemaining()) {
                group.written.add(append(group.open));
            }
        }
    }

    private final List<Part> parts = new CopyOnWriteArrayList<>();

    /** For the bytes of a group, one after the other. */
    private final ThreadLocal<ByteBuffer> room = ThreadLocal.withInitial(() -> ByteBuffer.allocate(0));

    private final FileChannel file;

    VersionGroups() throws IOException {
        file = FileChannel.open(
                Files.createTempFile("kip-evidence", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    Part part() {
        var part = new Part();
        parts.add(part);
        return part;
    }

    private synchronized Piece append(ByteBuffer bytes) {
        try {
            var piece = new Piece(file.position(), bytes.remaining());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            return piece;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the temporary file of the evidence cannot be written to " + System.getProperty("java.io.tmpdir"),
                    e);
        }
    }

    /** Reads a group, once all have been added; several may be read at a time. What is taken does not outlast the call. */
    void read(int number, Taker taker) throws IOException {
        var groups = parts.stream().map(part -> part.groups.get(number)).toList();
        var versions = bytes(groups);
        for (var place : inOrder(
                versions, groups.stream().mapToInt(group -> group.versions).sum())) {
            int at = (int) place;
            var length = versions.getInt(at + Long.BYTES);
            taker.take(versions.getLong(at), new CopyRow(versions.slice(at + Long.BYTES + Integer.BYTES, length)));
        }
    }

    private ByteBuffer bytes(List<Group> groups) throws IOException {
        int length = 0;
        for (var group : groups) {
            length += group.open.position();
            length += group.written.stream().mapToInt(Piece::length).sum();
        }
        if (room.get().capacity() < length) {
            room.set(ByteBuffer.allocate(length + length / 8));
        }
        var versions = room.get().clear();
        for (var group : groups) {
            for (var piece : group.written) {
                read(piece, versions);
            }
            versions.put(group.open.duplicate().flip());
        }
        return versions.flip();
    }

    private void read(Piece piece, ByteBuffer into) throws IOException {
        var bytes = into.slice(into.position(), piece.length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, piece.at + bytes.position()) < 0) {
                throw new EOFException("expected " + piece.length + " bytes at " + piece.at + " of the temporary file");
            }
        }
        into.position(into.position() + piece.length);
    }

    /** Where the versions begin, in the lower half of each number; in the upper half is what they are sorted by first. */
    private static long[] inOrder(ByteBuffer versions, int count) {
        var sorted = new long[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            sorted[i] = versions.getLong(at) << BITS >>> Integer.SIZE + 1 << Integer.SIZE | at;
            at += Long.BYTES + Integer.BYTES + versions.getInt(at + Long.BYTES);
        }
        Arrays.sort(sorted);
        // the rest of their bits decides where those are alike, which they rarely are but for versions of one record
        for (int i = 1; i < count; i++) {
            var place = sorted[i];
            int to = i;
            while (to > 0
                    && sorted[to - 1] >>> Integer.SIZE == place >>> Integer.SIZE
                    && Long.compareUnsigned(versions.getLong((int) sorted[to - 1]), versions.getLong((int) place))
                            > 0) {
                sorted[to] = sorted[to - 1];
                to--;
            }
            sorted[to] = place;
        }
        return sorted;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
