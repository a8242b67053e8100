package vn.kip.benchmark.peer;

import java.util.List;

/**
 * An engine with its settings, started as a Java of its own with the arguments servers, group, topic of the outcome and those
 * it takes beside them.
 *
 * @param main the class that is started
 * @param outcome what it leaves on the topic of its outcome
 * @param ends whether it ends by itself; an engine goes on and is killed once it has counted all
 * @param arguments {@link #STATE} stands for a folder of its own
 */
record Way(String name, String main, Outcome outcome, boolean ends, List<String> arguments) {

    static final String STATE = "<state>";

    private static final String ONE_THREAD = OneThread.class.getName();
    private static final String TABLE = TableCount.class.getName();
    private static final String AGGREGATOR = "vn.kip.metrics.stream.AggregatorPeer";
    static final String FLINK = "vn.kip.benchmark.peer.flink.FlinkCount";

    /** To what everything is compared with the ways that count everything. */
    static final String BASE = "one thread, everything";

    /** What is on the topic of the outcome. */
    enum Outcome {
        NOTHING,
        /** Cells by the codec, each once in a partition, for all measures. */
        ALL_CELLS,
        /** Cells by the codec, of {@link OneCount}. */
        ONE_CELL,
        /** The place as text and the count as eight bytes. */
        PLACES
    }

    static List<Way> all(String... database) {
        return List.of(
                new Way("one thread, nothing but polling", ONE_THREAD, Outcome.NOTHING, true, List.of("nothing")),
                new Way(BASE, ONE_THREAD, Outcome.ALL_CELLS, true, List.of("all")),
                aggregator("Kip, memory, everything", Outcome.ALL_CELLS, "memory", "all"),
                aggregator("Kip, rocksdb, everything", Outcome.ALL_CELLS, "rocksdb", "all"),
                new Way("one thread, one count", ONE_THREAD, Outcome.ONE_CELL, true, List.of("one")),
                aggregator("Kip, memory, one count", Outcome.ONE_CELL, "memory", "one"),
                aggregator("Kip, rocksdb, one count", Outcome.ONE_CELL, "rocksdb", "one"),
                new Way("KTable, memory", TABLE, Outcome.PLACES, false, List.of("memory", STATE)),
                new Way("KTable, rocksdb", TABLE, Outcome.PLACES, false, List.of("rocksdb", STATE)),
                flink("Flink SQL, hashmap", "hashmap", "one by one"),
                flink("Flink SQL, hashmap, mini-batch", "hashmap", "mini-batch"),
                flink("Flink SQL, rocksdb", "rocksdb", "one by one"),
                flink("Flink SQL, rocksdb, mini-batch", "rocksdb", "mini-batch"),
                new Way(
                        "PostgreSQL, COPY and GROUP BY",
                        PostgresCount.class.getName(),
                        Outcome.PLACES,
                        true,
                        List.of(database)));
    }

    private static Way aggregator(String name, Outcome outcome, String store, String what) {
        return new Way(name, AGGREGATOR, outcome, false, List.of(store, STATE, what));
    }

    private static Way flink(String name, String backend, String batches) {
        return new Way(name, FLINK, Outcome.PLACES, false, List.of(backend, STATE, batches));
    }

    boolean isFlink() {
        return main.equals(FLINK);
    }
}
