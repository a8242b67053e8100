package vn.kip.ingest.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.kip.domain.wire.Topics;

/** Makes the topics that this service writes, where they are not there yet. */
final class TopicSetup {

    /** The history of records and rejections is evidence: nothing of it is ever deleted by age. */
    private static final Map<String, String> KEPT = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1");

    private static final Map<String, String> COMPACTED =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    private TopicSetup() {}

    static void createMissing(KafkaClients clients, int partitions, short replication) {
        var topics = new ArrayList<NewTopic>();
        for (var name : Topics.records()) {
            topics.add(topic(name, partitions, replication, KEPT));
        }
        topics.add(topic(Topics.REJECTED, 1, replication, KEPT));
        topics.add(topic(Topics.LEDGER, 1, replication, COMPACTED));
        topics.add(topic(Topics.CURSORS, 1, replication, COMPACTED));
        create(clients, topics);
    }

    private static void create(KafkaClients clients, List<NewTopic> topics) {
        try (var admin = clients.admin()) {
            for (var created : admin.createTopics(topics).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new KafkaException("the topics could not be made", e.getCause());
                    }
                }
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static NewTopic topic(String name, int partitions, short replication, Map<String, String> settings) {
        var replicas = replication < 0 ? Optional.<Short>empty() : Optional.of(replication);
        return new NewTopic(name, Optional.of(partitions), replicas).configs(settings);
    }
}
