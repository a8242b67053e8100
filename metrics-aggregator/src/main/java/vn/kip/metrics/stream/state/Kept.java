package vn.kip.metrics.stream.state;

/** Where state is kept. */
public enum Kept {
    /** Beside the heap: quickest, and read again from Kafka at each start. */
    IN_MEMORY,
    /** In files: bounded memory, and still there after an orderly stop. */
    IN_FILES
}
