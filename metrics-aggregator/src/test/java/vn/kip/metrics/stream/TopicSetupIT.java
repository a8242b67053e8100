package vn.kip.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.SettingException;
import vn.kip.domain.wire.Topics;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.metrics.settings.KipProperties;

class TopicSetupIT {

    private final EmbeddedKafka kafka;
    private final TopicSetup setup;

    TopicSetupIT(@TempDir Path folder) throws IOException {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        setup = new TopicSetup(new KipProperties(
                Path.of("kip.yml"), kafka.bootstrapServers(), 4, (short) 1, folder.resolve("state"), Map.of()));
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void makesTheTopicsThatAreMissingAndFindsThemAgain() throws Exception {
        setup.prepare();
        setup.prepare();

        try (var admin = admin()) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topics.records())
                    .contains(Topics.UNREADABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        TopicConfig.RETENTION_MS_CONFIG + ", 86400000, -1",
        TopicConfig.CLEANUP_POLICY_CONFIG + ", compact, delete"
    })
    void refusesATopicThatDropsVersions(String setting, String found, String expected) throws Exception {
        try (var admin = admin()) {
            var topic = new NewTopic("kip.petitions", 4, (short) 1).configs(Map.of(setting, found));
            admin.createTopics(List.of(topic)).all().get();
        }

        assertThatThrownBy(setup::prepare)
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("kip.petitions")
                .hasMessageContaining(setting + ": expected " + expected + ", found " + found);
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}
