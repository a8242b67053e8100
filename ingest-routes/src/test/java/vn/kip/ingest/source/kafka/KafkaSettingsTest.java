package vn.kip.ingest.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.Sources;

class KafkaSettingsTest {

    private static final String SETTINGS = """
            sources:
              - name: one-stop
                records: survey
                kind: kafka
                authority: phu-quoc
                kafka:
                  bootstrapServers: 127.0.0.1:1
                  topic: phieu
                  settings: {security.protocol: SASL_SSL, sasl.jaas.config: "${PASSWORD}"}
                mapping: {fields: {id: so, agency: don_vi, ratedAt: ngay, rating: muc_do}}
            """;

    @Test
    void readsWhatIsCommittedAndCommitsNothingItself() {
        var settings = read(SETTINGS);

        assertThat(settings.topic()).isEqualTo("phieu");
        assertThat(settings.client())
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("auto.offset.reset", "none")
                .containsEntry("security.protocol", "SASL_SSL")
                .doesNotContainKey("group.id");
        assertThat(settings.admin()).containsEntry("sasl.jaas.config", "s3cret").doesNotContainKey("isolation.level");
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "security.protocol: SASL_SSL | group.id: mine | no setting that Kip makes itself, found group.id",
                "security.protocol: SASL_SSL | auto.offset.reset: latest | no setting that Kip makes itself",
                "security.protocol: SASL_SSL | fetch.max.bytes: s3cret | settings that a Kafka consumer takes, found others",
                "topic: phieu | format: avro | one of JSON",
                "topic: phieu | format: json | expected the key 'topic'",
                "topic: phieu | thema: phieu | the key 'thema'",
                "bootstrapServers: 127.0.0.1:1 | format: json | expected the key 'bootstrapServers'",
            })
    void refusesWhatItCannotUse(String written, String instead, String complaint) {
        assertThatThrownBy(() -> read(SETTINGS.replace(written, instead)))
                .hasMessageStartingWith("kip.yml line ")
                .hasMessageContaining(complaint)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void tellsTheKindOfAFailureWithoutItsWords() {
        assertThat(BrokerFailureException.of(new SaslAuthenticationException("s3cret"), "phieu"))
                .hasMessage("expected kafka.settings to be accepted by the broker, found them refused"
                        + " (SaslAuthenticationException)");
        assertThat(BrokerFailureException.of(new TimeoutException("s3cret"), "phieu"))
                .hasMessage("expected kafka.bootstrapServers to answer, found nobody who does in time"
                        + " (TimeoutException)");
    }

    @Test
    void readsTheExampleOfItsPage() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "sources", "kafka.md"));
        var example = page.substring(page.indexOf("```yaml\n") + "```yaml\n".length());

        var settings = read(example.substring(0, example.indexOf("```")));

        assertThat(settings.topic()).isEqualTo("mot-cua.ho-so");
        assertThat(settings.client().get("sasl.jaas.config")).asString().contains("password=\"s3cret\"");
    }

    private static KafkaSettings read(String settings) {
        var root = Setting.parse("kip.yml", settings, name -> Optional.of("s3cret"));
        return KafkaSettings.read(Sources.read(root).all().get(0));
    }
}
