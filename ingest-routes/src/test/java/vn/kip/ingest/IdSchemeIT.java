package vn.kip.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.settings.SettingException;
import vn.kip.embedded.EmbeddedKafka;

/** An installation that writes no id as it is, on a broker of its own: the scheme is fixed at the first start. */
class IdSchemeIT {

    private static final String IDS = "ids: {scheme: hmac, key: 0123456789abcdef0123456789abcdef}\n";
    private static final String SETTINGS = """
            sources:
              - name: hidden
                records: dossier
                kind: file
                authority: phu-quoc
                every: 100ms
                file: {folder: inbox, pattern: "*.csv", settle: 10ms}
                mapping:
                  fields: {id: So, status: TT, resolvingAgency: DV, receivedAt: Nhan, completedAt: Xong}
            """;

    @TempDir
    private Path home;

    @Test
    void writesNoIdAsItIsAndKeepsToTheKeyOfItsFirstStart() throws IOException {
        var inbox = Files.createDirectory(home.resolve("inbox"));
        Files.writeString(inbox.resolve("a.csv"), """
                So,TT,DV,Nhan,Xong
                HS-230614-0001,9,A1,2023-06-01,2023-06-05
                HS-230614-0002,77,A1,2023-06-01,2023-06-05
                """);
        try (var broker = EmbeddedKafka.start(Files.createDirectory(home.resolve("kafka")), 0)) {
            var at = "--kip.bootstrap-servers=" + broker.bootstrapServers();
            try (var ingest = RunningIngest.start(home, SETTINGS + IDS, at)) {
                var status = ingest.caughtUp("hidden");
                assertThat(status.sent()).isEqualTo(1);
                assertThat(status.rejected()).isEqualTo(1);
            }

            var stored = stored(broker.bootstrapServers());
            assertThat(stored)
                    .contains("phu-quoc/dossier/e28047d704b45edcc8cac52b5d13d895")
                    .doesNotContain("HS-230614");

            assertThatThrownBy(() -> RunningIngest.start(home, SETTINGS, at))
                    .rootCause()
                    .isInstanceOf(SettingException.class)
                    .hasMessageContaining("expected the scheme and key of the first start, hmac:")
                    .hasMessageContaining(", found plain");
        }
    }

    /** Keys and values of all topics of ours, as text. */
    private static String stored(String servers) {
        var text = new StringBuilder();
        var settings = new HashMap<String, Object>(Map.of("bootstrap.servers", servers));
        try (var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = reader.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("kip."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(200))
                        .forEach(message -> text.append(message.key()).append(message.value()));
            }
        }
        return text.toString();
    }
}
