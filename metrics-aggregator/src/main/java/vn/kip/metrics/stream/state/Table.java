package vn.kip.metrics.stream.state;

import org.jspecify.annotations.Nullable;

/** Values by their keys, both of them bytes. For one thread at a time. */
interface Table {

    /** The value of a key, null when it has none. */
    byte @Nullable [] get(byte[] key);

    /** Puts the value of a key, whatever it was before. */
    void put(byte[] key, byte[] value);

    /** Writes to the disk what is not there yet. */
    void flush();

    void close();
}
