package vn.kip.report.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.kip.domain.wire.Topics;

/** The topics that ingest fills, and that of the rule sets: made when they are missing, whoever of the services comes first. */
record SourceTopics(int partitions, short replication) {

    private static final Map<String, String> KEPT = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1");
    private static final Map<String, String> COMPACTED =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    /** The names of those that ingest fills: the five record topics, rejections, accounts. */
    static List<String> names() {
        return Stream.concat(Topics.records().stream(), Stream.of(Topics.REJECTED, Topics.LEDGER))
                .toList();
    }

    void create(Admin admin) {
        var missing = new ArrayList<NewTopic>();
        Topics.records().forEach(topic -> missing.add(topic(topic, partitions, KEPT)));
        missing.add(topic(Topics.REJECTED, 1, KEPT));
        missing.add(topic(Topics.LEDGER, 1, COMPACTED));
        missing.add(topic(Topics.RULES, 1, COMPACTED));
        createMissing(admin, missing);
    }

    /** Makes the topic by which other programs hear of published revisions. */
    void createSnapshots(Admin admin) {
        createMissing(admin, new ArrayList<>(List.of(topic(Topics.SNAPSHOTS, 1, KEPT))));
    }

    private static void createMissing(Admin admin, List<NewTopic> missing) {
        try {
            var there = admin.listTopics().names().get();
            missing.removeIf(topic -> there.contains(topic.name()));
            for (var created : admin.createTopics(missing).values().values()) {
                created.get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("expected to make topics, found " + e.getCause(), e.getCause());
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private NewTopic topic(String name, int topicPartitions, Map<String, String> configuration) {
        return new NewTopic(
                        name,
                        Optional.of(topicPartitions),
                        replication < 0 ? Optional.empty() : Optional.of(replication))
                .configs(configuration);
    }
}
