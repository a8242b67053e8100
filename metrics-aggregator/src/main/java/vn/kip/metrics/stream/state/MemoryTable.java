package vn.kip.metrics.stream.state;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A table in memory beside the heap: millions of entries that no garbage collector has to look at, and per entry the bytes
 * of key and value, six for their lengths, and about thirteen in the index.
 *
 * <pre>
 * index   hash of the key → tag and address          slabs   │ lengths key value │ lengths key value │ …
 *         (open addressing, a power of two)                  └ appended only; what has been replaced stays as waste
 * </pre>
 *
 * <p>When more than a third is waste, the slab with most of it is emptied: its entries are appended anew.
 */
final class MemoryTable implements Table {

    private static final int LARGEST_SLAB = 16 << 20;
    private static final int FIRST_SLAB = 64 << 10;

    /** So many, until the slabs are of the largest size: the one that is being filled is never emptied. */
    private static final int SLABS = 8;

    private static final int OFFSET_BITS = 24;
    private static final int ADDRESS_BITS = 40;
    private static final long ADDRESS = (1L << ADDRESS_BITS) - 1;
    private static final int LENGTHS = Short.BYTES + Integer.BYTES;
    private static final int FIRST_INDEX = 1 << 10;

    private final List<@Nullable Slab> slabs = new ArrayList<>();
    private final List<ByteBuffer> unused = new ArrayList<>();

    /** 0 where nothing is; else the upper bits of the hash, and the address and one. */
    private long[] index = new long[FIRST_INDEX];

    private int size;
    private int last = -1;
    private long bytes;
    private long waste;

    /** A stretch of memory, filled from its beginning. */
    private static final class Slab {

        private final ByteBuffer memory;
        private int waste;

        Slab(ByteBuffer memory) {
            this.memory = memory;
        }

        int keyLength(int offset) {
            return Short.toUnsignedInt(memory.getShort(offset));
        }

        int valueLength(int offset) {
            return memory.getInt(offset + Short.BYTES);
        }

        int length(int offset) {
            return LENGTHS + keyLength(offset) + valueLength(offset);
        }

        byte[] key(int offset) {
            return bytes(offset + LENGTHS, keyLength(offset));
        }

        byte[] value(int offset) {
            return bytes(offset + LENGTHS + keyLength(offset), valueLength(offset));
        }

        private byte[] bytes(int from, int length) {
            var copy = new byte[length];
            memory.get(from, copy);
            return copy;
        }

        boolean hasKey(int offset, byte[] key) {
            if (keyLength(offset) != key.length) {
                return false;
            }
            for (int i = 0; i < key.length; i++) {
                if (memory.get(offset + LENGTHS + i) != key[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        long entry = index[find(key, hash(key))];
        return entry == 0 ? null : slab(entry).value(offset(entry));
    }

    @Override
    public void put(byte[] key, byte[] value) {
        if (key.length > 0xFFFF) {
            throw new IllegalArgumentException("expected a key of at most 65535 bytes, found " + key.length);
        }
        long hash = hash(key);
        int place = find(key, hash);
        if (index[place] == 0) {
            size++;
        } else {
            leave(index[place]);
        }
        index[place] = entry(hash, append(key, value));
        if (2L * size > index.length) {
            grow();
        }
        emptyMostWasted();
    }

    /** Where the key is in the index, or the free place where it belongs. */
    private int find(byte[] key, long hash) {
        int mask = index.length - 1;
        int place = (int) hash & mask;
        while (index[place] != 0) {
            long entry = index[place];
            if (entry >>> ADDRESS_BITS == hash >>> ADDRESS_BITS && slab(entry).hasKey(offset(entry), key)) {
                break;
            }
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        var old = index;
        index = new long[2 * old.length];
        int mask = index.length - 1;
        for (var entry : old) {
            if (entry != 0) {
                int place = (int) hash(slab(entry).key(offset(entry))) & mask;
                while (index[place] != 0) {
                    place = place + 1 & mask;
                }
                index[place] = entry;
            }
        }
    }

    private long append(byte[] key, byte[] value) {
        int length = Math.addExact(LENGTHS + key.length, value.length);
        var slab = last < 0 ? null : slabs.get(last);
        if (slab == null || slab.memory.remaining() < length) {
            slab = addSlab(length);
        }
        int offset = slab.memory.position();
        slab.memory.putShort((short) key.length).putInt(value.length).put(key).put(value);
        bytes += length;
        return (long) last << OFFSET_BITS | offset;
    }

    /** Small as long as little is kept: there is a table for each kind of record in each partition. */
    private Slab addSlab(int length) {
        int wanted = (int) Math.max(length, Math.min(LARGEST_SLAB, Math.max(FIRST_SLAB, bytes / SLABS)));
        var memory = unused.isEmpty() || unused.get(0).capacity() < length
                ? allocate(wanted)
                : unused.remove(0).clear();
        var slab = new Slab(memory);
        last = slabs.indexOf(null);
        if (last < 0) {
            last = slabs.size();
            slabs.add(slab);
        } else {
            slabs.set(last, slab);
        }
        return slab;
    }

    private static ByteBuffer allocate(int size) {
        try {
            return ByteBuffer.allocateDirect(size);
        } catch (OutOfMemoryError e) {
            throw new IllegalStateException(
                    "expected memory beside the heap for what is known of the records, found none left: raise"
                            + " -XX:MaxDirectMemorySize, or set kip.metrics.store to rocksdb",
                    e);
        }
    }

    private void leave(long entry) {
        var slab = slab(entry);
        int length = slab.length(offset(entry));
        slab.waste += length;
        waste += length;
    }

    private void emptyMostWasted() {
        if (3 * waste <= bytes || waste < FIRST_SLAB) {
            return;
        }
        int most = -1;
        int found = 0;
        for (int number = 0; number < slabs.size(); number++) {
            var slab = slabs.get(number);
            // moving what is mostly in use would cost more than it gives
            if (number != last && slab != null && slab.waste > found && 3 * slab.waste > slab.memory.position()) {
                most = number;
                found = slab.waste;
            }
        }
        if (most >= 0) {
            empty(most);
        }
    }

    private void empty(int number) {
        var slab = slab((long) number << OFFSET_BITS | 1);
        int end = slab.memory.position();
        for (int offset = 0; offset < end; offset += slab.length(offset)) {
            long address = (long) number << OFFSET_BITS | offset;
            var key = slab.key(offset);
            long hash = hash(key);
            int place = find(key, hash);
            if ((index[place] & ADDRESS) == address + 1) {
                index[place] = entry(hash, append(key, slab.value(offset)));
            }
        }
        bytes -= end;
        waste -= slab.waste;
        slabs.set(number, null);
        if (unused.isEmpty() && slab.memory.capacity() <= LARGEST_SLAB) {
            unused.add(slab.memory);
        }
    }

    /** Bytes that are taken for keys and values. */
    long allocated() {
        var inUse = slabs.stream().filter(Objects::nonNull).mapToLong(slab -> slab.memory.capacity());
        var kept = unused.stream().mapToLong(ByteBuffer::capacity);
        return LongStream.concat(inUse, kept).sum();
    }

    private Slab slab(long entry) {
        var slab = slabs.get((int) ((entry & ADDRESS) - 1 >>> OFFSET_BITS));
        if (slab == null) {
            throw new IllegalStateException("an entry in a slab that was emptied");
        }
        return slab;
    }

    private static int offset(long entry) {
        return (int) ((entry & ADDRESS) - 1) & (1 << OFFSET_BITS) - 1;
    }

    private static long entry(long hash, long address) {
        return hash >>> ADDRESS_BITS << ADDRESS_BITS | address + 1;
    }

    /** Of all bytes; the last step is that of MurmurHash3, so that keys which differ little are far apart. */
    private static long hash(byte[] key) {
        long hash = key.length;
        for (var one : key) {
            hash = 31 * hash + one;
        }
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        return hash ^ hash >>> 33;
    }

    @Override
    public void flush() {
        // there is nothing but the memory
    }

    @Override
    public void close() {
        slabs.clear();
        unused.clear();
        index = new long[1];
        size = 0;
        last = -1;
        bytes = 0;
        waste = 0;
    }
}
