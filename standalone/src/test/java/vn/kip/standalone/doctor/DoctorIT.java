package vn.kip.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.embedded.EmbeddedPostgres;
import vn.kip.standalone.doctor.Trace.Kind;
import vn.kip.standalone.node.DataFolder;

/** What a broker and a database have kept, which no longer run. */
class DoctorIT {

    private final Path data;
    private final Path out;

    DoctorIT(@TempDir Path folder) {
        this.data = folder.resolve("data");
        this.out = folder.resolve("out");
    }

    @Test
    void findsTracesInTopicsAndTablesAndTellsThoseOfIdsApart() throws Exception {
        try (var folder = DataFolder.claim(data, "demo")) {
            fillTopics(folder);
            fillTables(folder);
        }

        var diagnosis = Doctor.examine(data, out, 100);

        assertThat(diagnosis.findings())
                .containsExactlyInAnyOrder(
                        new Finding("kafka kip.dossiers", true, Kind.PHONE, "9999999999", 1),
                        new Finding("kafka kip.dossiers", false, Kind.IDENTITY_NUMBER, "999999999999", 1),
                        new Finding("kafka kip.surveys", true, Kind.PHONE, "9999999999", 1),
                        new Finding("kafka kip.surveys", false, Kind.PHONE, "9999999999", 1),
                        new Finding("postgres public.petition.id", true, Kind.PHONE, "9999999999", 1),
                        new Finding("postgres public.petition.content", false, Kind.E_MAIL, "aa@aaaaaaa.aaa", 1));
        assertThat(diagnosis.suspicious()).isTrue();
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        DataFolder.claim(data, "demo").close();
    }

    private static void fillTopics(DataFolder folder) throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.part("kafka"), 0)) {
            Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
            try (var admin = Admin.create(settings)) {
                admin.createTopics(List.of(
                                new NewTopic("kip.dossiers", Optional.of(3), Optional.empty()),
                                new NewTopic("kip.surveys", Optional.of(1), Optional.empty()),
                                new NewTopic("other", Optional.of(1), Optional.empty())))
                        .all()
                        .get();
            }
            var bytes = new ByteArraySerializer();
            try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
                for (var message : List.of(
                        message("kip.dossiers", "h33/dossier/0912345678", "số 001099012345"),
                        slip(),
                        message("other", "key", "an@example.com"))) {
                    producer.send(message).get();
                }
            }
        }
    }

    /** A slip as Kip writes it: the byte before the opinion tells its length, and is that of a letter. */
    private static ProducerRecord<byte[], byte[]> slip() {
        var key = new RecordKey("h33", RecordKind.SURVEY, "slip-1");
        var opinion = "0987654321 is where I can be reached on weekdays";
        var content = new SurveySlip("H33.05", "0912345678", Instant.EPOCH, opinion);
        var version = new Version(0, Instant.EPOCH, 1, RecordCodec.hash(content));
        var value = RecordCodec.encode(new RecordVersion(key, version, "slips", "line 2", content));
        return new ProducerRecord<>("kip.surveys", key.asText().getBytes(StandardCharsets.UTF_8), value);
    }

    private static ProducerRecord<byte[], byte[]> message(String topic, String key, String value) {
        return new ProducerRecord<>(
                topic, key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    private static void fillTables(DataFolder folder) throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder.part("postgres"), folder.programs());
                var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create table petition (id text, content jsonb, times bigint)");
            statement.execute(
                    "insert into petition values ('0912345678', '{\"from\": \"an@example.com\"}', 912345678)");
        }
    }
}
