package vn.kip.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.RuleSetState;
import vn.kip.domain.wire.RuleSetState.Stage;
import vn.kip.domain.wire.Topics;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.metrics.MetricsApplication;

/** One aggregator that counts by two sets of rules while the publisher shows the former ones. */
class FormerRulesIT {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String OLD = "survey: {satisfied: [SATISFIED]}\n";
    private static final String NEW = "survey: {satisfied: [VERY_SATISFIED]}\n";

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final Broker old;
    private final Broker now;

    FormerRulesIT(@TempDir Path folder) {
        this.folder = folder;
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        old = new Broker(kafka.bootstrapServers(), Topics.applicationId(rules(OLD)));
        now = new Broker(kafka.bootstrapServers(), Topics.applicationId(rules(NEW)));
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void countsByTheFormerRulesUntilTheNewOnesAreShown() throws Exception {
        var versions = new RandomVersions(7).inDisorder(600);
        var third = versions.size() / 3;
        try (var aggregator = start(OLD)) {
            old.send(versions.subList(0, third));
            awaitCounted(old);
        }
        tell(old, Stage.SHOWN, excerpt(OLD));

        try (var aggregator = start(NEW)) {
            old.send(versions.subList(third, 2 * third));
            awaitCounted(old);
            awaitCounted(now);
            assertThat(old.cells()).isEqualTo(CellsOracle.cells(versions.subList(0, 2 * third), rules(OLD)));
            assertThat(now.cells())
                    .isEqualTo(CellsOracle.cells(versions.subList(0, 2 * third), rules(NEW)))
                    .isNotEqualTo(old.cells());

            tell(old, Stage.KEPT, excerpt(OLD));
            tell(now, Stage.SHOWN, excerpt(NEW));
            await().atMost(LONG).until(() -> !old.atWork());
            var stood = old.counted();
            old.send(versions.subList(2 * third, versions.size()));
            awaitCounted(now);
            assertThat(old.counted()).isEqualTo(stood);

            tell(old, Stage.REMOVED, null);
            await().atMost(LONG)
                    .until(() -> Files.notExists(folder.resolve("state").resolve(old.applicationId())));
            assertThat(folder.resolve("state").resolve(now.applicationId())).exists();
        }
        assertThat(now.cells()).isEqualTo(CellsOracle.cells(versions, rules(NEW)));
    }

    private void awaitCounted(Broker broker) {
        await().atMost(LONG).untilAsserted(() -> assertThat(broker.counted()).isEqualTo(broker.ends()));
    }

    private ConfigurableApplicationContext start(String settings) throws IOException {
        var file = folder.resolve("kip.yml");
        Files.writeString(file, settings);
        return MetricsApplication.builder()
                .web(WebApplicationType.NONE)
                .run(
                        "--kip.config=" + file,
                        "--kip.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--kip.state-dir=" + folder.resolve("state"),
                        "--kip.metrics.store=rocksdb",
                        "--kip.metrics.instance=one");
    }

    private void tell(Broker set, Stage stage, @Nullable String excerpt)
            throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.RULES,
                            set.applicationId().getBytes(StandardCharsets.UTF_8),
                            new RuleSetState(stage, excerpt).encode()))
                    .get();
        }
    }

    private static CountingRules rules(String settings) {
        return CountingRules.read(setting(settings));
    }

    private static String excerpt(String settings) {
        return CountingRules.excerpt(setting(settings));
    }

    private static Setting setting(String settings) {
        return Setting.parse("kip.yml", settings, name -> Optional.empty());
    }
}
