package vn.kip.metrics.stream;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kip.domain.settings.SettingException;
import vn.kip.domain.wire.Topics;
import vn.kip.metrics.settings.KipProperties;

/** Waits for the broker, and sees to it that the topics are there which the aggregator reads and writes. */
record TopicSetup(KipProperties kip) {

    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);

    /** So long one attempt takes before it is said that there is no broker yet. */
    private static final int ATTEMPT_MS = 5_000;

    private static final String FORMER_CHANGELOG = "-records-changelog";

    /** History is evidence: nothing is ever dropped from these topics by age or size. */
    private static final Map<String, String> KEPT_IN_FULL = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private static final Map<String, String> ONE_STATE_EACH =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    /**
     * Returns when every topic is there.
     *
     * @throws InterruptedException when the start is given up while there is no broker
     * @throws SettingException when the record topics have another number of partitions than configured, or are not kept
     *     in full
     * @throws IllegalStateException when the broker refuses something
     */
    void prepare() throws InterruptedException {
        var settings = kip.client();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ATTEMPT_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ATTEMPT_MS);
        try (var admin = Admin.create(settings)) {
            while (!prepared(admin)) {
                LOG.atWarn()
                        .addKeyValue("bootstrapServers", kip.bootstrapServers())
                        .log("waiting for the Kafka broker; start it, or correct kip.bootstrap-servers");
            }
        }
    }

    private boolean prepared(Admin admin) throws InterruptedException {
        try {
            var present = admin.listTopics().names().get();
            refuseOtherPartitions(admin, present);
            create(admin, present);
            refuseForgetful(admin);
            nameObsolete(present);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) {
                return false;
            }
            var refusal = Refusal.in(e);
            if (refusal.isPresent()) {
                throw SettingException.ofFile("the Kafka cluster", refusal.get().message());
            }
            throw new IllegalStateException("the Kafka broker refuses what the aggregator needs: " + e.getCause(), e);
        }
    }

    private void refuseOtherPartitions(Admin admin, Set<String> present)
            throws InterruptedException, ExecutionException {
        var records = Topics.records().stream().filter(present::contains).toList();
        for (var topic : admin.describeTopics(records).allTopicNames().get().values()) {
            var found = topic.partitions().size();
            if (found != kip.partitions()) {
                throw SettingException.ofFile(
                        "kip-metrics.yml or KIP_PARTITIONS",
                        "kip.partitions: expected the " + found + " partitions of " + topic.name() + ", found "
                                + kip.partitions() + "; their number is fixed once a topic exists");
            }
        }
    }

    /** What is known of a record is read from its topic again: a topic that drops versions would let records count anew. */
    private static void refuseForgetful(Admin admin) throws InterruptedException, ExecutionException {
        var resources = Topics.records().stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        for (var topic : admin.describeConfigs(resources).all().get().entrySet()) {
            for (var setting : KEPT_IN_FULL.entrySet()) {
                var found = topic.getValue().get(setting.getKey()).value();
                if (!setting.getValue().equals(found)) {
                    throw SettingException.ofFile(
                            "the topic " + topic.getKey().name(),
                            setting.getKey() + ": expected " + setting.getValue() + ", found " + found
                                    + "; a topic that drops versions would let their records be counted twice");
                }
            }
        }
    }

    /** An earlier release wrote what it knew of the records to a topic of its own as well. */
    private static void nameObsolete(Set<String> present) {
        present.stream()
                .filter(topic -> topic.startsWith(Topics.APPLICATIONS) && topic.endsWith(FORMER_CHANGELOG))
                .sorted()
                .forEach(topic -> LOG.atInfo()
                        .addKeyValue("topic", topic)
                        .log("a topic of an earlier release is no longer read or written and can be deleted"));
    }

    private void create(Admin admin, Set<String> present) throws InterruptedException, ExecutionException {
        var versions = Stream.concat(Topics.records().stream(), Stream.of(Topics.UNREADABLE))
                .map(topic -> new NewTopic(topic, kip.partitions(), kip.replication()).configs(KEPT_IN_FULL));
        var rules = new NewTopic(Topics.RULES, 1, kip.replication()).configs(ONE_STATE_EACH);
        var missing = Stream.concat(versions, Stream.of(rules))
                .filter(topic -> !present.contains(topic.name()))
                .toList();
        for (var topic : admin.createTopics(missing).values().entrySet()) {
            if (created(topic.getValue())) {
                LOG.atInfo().addKeyValue("topic", topic.getKey()).log("created a topic");
            }
        }
    }

    /** False when another service was faster. */
    private static boolean created(KafkaFuture<Void> creation) throws InterruptedException, ExecutionException {
        try {
            creation.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }
}
