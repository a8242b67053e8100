package vn.kip.benchmark.peer.flink;

import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import vn.kip.domain.record.RecordKind;

/**
 * The count in Flink SQL, in a small cluster within this JVM: two threads a step, a checkpoint each second, exactly once into
 * the outcome's topic.
 */
final class FlinkCount {

    private static final String DOSSIERS = """
            CREATE TABLE dossiers (id STRING, place STRING, PRIMARY KEY (id) NOT ENFORCED) WITH (
              'connector' = 'upsert-kafka',
              'topic' = '%s',
              'properties.bootstrap.servers' = '%s',
              'properties.group.id' = '%s',
              'properties.isolation.level' = 'read_committed',
              'properties.max.poll.records' = '5000',
              'key.format' = 'raw',
              'value.format' = 'kip-version',
              'value.fields-include' = 'EXCEPT_KEY')
            """;

    /** Transactions end before the broker's limit of 15 minutes; Flink's own default lies beyond it. */
    private static final String COUNTS = """
            CREATE TABLE counts (place STRING, dossiers BIGINT, PRIMARY KEY (place) NOT ENFORCED) WITH (
              'connector' = 'upsert-kafka',
              'topic' = '%s',
              'properties.bootstrap.servers' = '%s',
              'properties.compression.type' = 'lz4',
              'properties.transaction.timeout.ms' = '600000',
              'sink.delivery-guarantee' = 'exactly-once',
              'sink.transactional-id-prefix' = '%s',
              'key.format' = 'raw',
              'value.format' = 'raw',
              'value.fields-include' = 'EXCEPT_KEY')
            """;

    private FlinkCount() {}

    /**
     * Started by the benchmark; ends when it is killed.
     *
     * @param arguments servers, group, topic of the outcome, state backend, folder of checkpoints and state, mini-batch or
     *     nothing
     */
    public static void main(String[] arguments) throws Exception {
        var settings = Configuration.fromMap(settings(arguments[3], Path.of(arguments[4])));
        var tables = StreamTableEnvironment.create(StreamExecutionEnvironment.createLocalEnvironment(2, settings));
        if (arguments[5].equals("mini-batch")) {
            tables.getConfig()
                    .set("table.exec.mini-batch.enabled", "true")
                    .set("table.exec.mini-batch.allow-latency", "500 ms")
                    .set("table.exec.mini-batch.size", "10000");
        }
        tables.executeSql(DOSSIERS.formatted(RecordKind.DOSSIER.topic(), arguments[0], arguments[1]));
        tables.executeSql(COUNTS.formatted(arguments[2], arguments[0], arguments[1]));
        tables.executeSql("INSERT INTO counts SELECT place, COUNT(*) FROM dossiers GROUP BY place")
                .await();
    }

    private static Map<String, String> settings(String backend, Path folder) {
        return Map.ofEntries(
                Map.entry("state.backend.type", backend),
                Map.entry(
                        "state.backend.rocksdb.localdir",
                        folder.resolve("rocksdb").toString()),
                Map.entry("execution.checkpointing.interval", "1 s"),
                Map.entry("execution.checkpointing.mode", "EXACTLY_ONCE"),
                Map.entry("execution.checkpointing.incremental", "true"),
                Map.entry("execution.checkpointing.storage", "filesystem"),
                Map.entry(
                        "execution.checkpointing.dir",
                        folder.resolve("checkpoints").toUri().toString()),
                // what fails is to be seen, not tried again for ever
                Map.entry("restart-strategy.type", "none"),
                Map.entry("pipeline.object-reuse", "true"),
                Map.entry("taskmanager.memory.managed.size", "1 gb"),
                Map.entry("rest.bind-address", "127.0.0.1"),
                Map.entry("rest.address", "127.0.0.1"),
                Map.entry("rest.bind-port", "0"));
    }
}
