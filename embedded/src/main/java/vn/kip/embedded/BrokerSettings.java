package vn.kip.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The settings of a broker that is alone, small, and quick to start. */
final class BrokerSettings {

    private static final int FEW_PARTITIONS = 4;
    private static final int MEBIBYTE = 1 << 20;

    private BrokerSettings() {}

    static Properties of(int nodeId, String controller, Path log, int brokerPort, int controllerPort) {
        var settings = new Properties();
        settings.putAll(identity(nodeId, controller, log, brokerPort, controllerPort));
        settings.putAll(aloneAndDurable());
        settings.putAll(small());
        return settings;
    }

    private static Map<String, String> identity(
            int nodeId, String controller, Path log, int brokerPort, int controllerPort) {
        var controllerAddress = Loopback.HOST + ":" + controllerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(nodeId),
                "log.dirs",
                log.toString(),
                "listeners",
                "PLAINTEXT://" + Loopback.HOST + ":" + brokerPort + "," + controller + "://" + controllerAddress,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + controller + ":PLAINTEXT",
                "controller.listener.names",
                controller,
                // static voters: an address that is kept in the metadata would forbid another port at the next start
                "controller.quorum.voters",
                nodeId + "@" + controllerAddress);
    }

    private static Map<String, String> aloneAndDurable() {
        return Map.ofEntries(
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // nobody could take over from it: a machine that slept must not find itself shut out
                Map.entry(
                        "broker.session.timeout.ms",
                        Long.toString(Duration.ofHours(1).toMillis())),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // a week of standing still must not make a consumer forget where it was
                Map.entry(
                        "offsets.retention.minutes",
                        Long.toString(Duration.ofDays(3650).toMinutes())),
                Map.entry("log.retention.ms", "-1"));
    }

    private static Map<String, String> small() {
        return Map.ofEntries(
                Map.entry("offsets.topic.num.partitions", Integer.toString(FEW_PARTITIONS)),
                Map.entry("transaction.state.log.num.partitions", Integer.toString(FEW_PARTITIONS)),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 * MEBIBYTE)),
                Map.entry("log.segment.bytes", Integer.toString(256 * MEBIBYTE)),
                Map.entry("log.index.size.max.bytes", Integer.toString(2 * MEBIBYTE)),
                // no JMX beans: two brokers in one JVM, as tests have them, would fight over the names
                Map.entry("metric.reporters", ""));
    }
}
