package vn.kip.ingest.source.content;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** What an entry of a ZIP holds, as long as it stays within {@link Limits} and is what was packed. */
final class EntryStream extends FilterInputStream {

    private static final String WHOLE = "a ZIP that is whole";

    private final ZipEntry entry;
    private final AtomicLong unpackedOfAll;
    private final CRC32 checksum = new CRC32();
    private long unpacked;

    EntryStream(InputStream in, ZipEntry entry, AtomicLong unpackedOfAll) {
        super(in);
        this.entry = entry;
        this.unpackedOfAll = unpackedOfAll;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw new UnusableContentException("a damaged entry", WHOLE);
        }
        if (read >= 0) {
            checksum.update(into, offset, read);
            count(read);
        } else if (entry.getCrc() >= 0 && checksum.getValue() != entry.getCrc()) {
            throw new UnusableContentException("an entry with another checksum", WHOLE);
        }
        return read;
    }

    private void count(int read) throws IOException {
        unpacked += read;
        if (unpackedOfAll.addAndGet(read) > Limits.UNPACKED) {
            throw new UnusableContentException(
                    "more than " + (Limits.UNPACKED >> 30) + " GiB", "a ZIP that is smaller when unpacked");
        }
        if (unpacked > Limits.RATIO_COUNTS_FROM && unpacked / Limits.RATIO > entry.getCompressedSize()) {
            throw new UnusableContentException(
                    "an entry that swells to more than " + Limits.RATIO + " times its size", "a ZIP that is no bomb");
        }
    }

    @Override
    public long skip(long count) throws IOException {
        // skipped bytes count, and belong to the checksum
        var buffer = new byte[(int) Math.max(0, Math.min(count, 8 * 1024))];
        return buffer.length == 0 ? 0 : Math.max(read(buffer, 0, buffer.length), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
