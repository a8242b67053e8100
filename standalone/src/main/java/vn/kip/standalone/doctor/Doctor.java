package vn.kip.standalone.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.embedded.EmbeddedPostgres;
import vn.kip.embedded.EmbeddedStartException;
import vn.kip.standalone.node.DataFolder;
import vn.kip.standalone.terminal.UserErrorException;

/**
 * Looks at samples of all that Kip keeps for traces of persons: files first, then what the broker and the database of the
 * data folder hold, which are started for it, and nothing else with them, when nobody else uses the folder.
 */
public final class Doctor {

    private static final String KAFKA = "kafka";
    private static final String POSTGRES = "postgres";

    private final Findings findings = new Findings();
    private final List<LocalizedText> notes = new ArrayList<>();
    private final int sample;

    private Doctor(int sample) {
        this.sample = sample;
    }

    /**
     * Looks at everything once.
     *
     * @param sample most lines from either end of a file, messages of a topic, and rows of a column
     */
    public static Diagnosis examine(Path data, Path out, int sample) {
        var doctor = new Doctor(sample);
        doctor.notes.addAll(new Basics(data, out).lines());
        doctor.lookAtFiles(data, out);
        doctor.lookAtData(data);
        return new Diagnosis(doctor.notes, doctor.findings.all());
    }

    private void lookAtFiles(Path data, Path out) {
        var files = new FileSample(findings, sample);
        files.look(data.resolve("logs"));
        files.look(out);
        note("đã xem " + files.looked() + " tệp", "looked at " + files.looked() + " files");
        if (files.skipped() > 0) {
            note(
                    "CẢNH BÁO: không xem được " + files.skipped() + " tệp hoặc thư mục (hình ảnh, PDF, không có quyền)",
                    "WARNING: " + files.skipped()
                            + " files or folders were not looked at (pictures, PDF, no permission)");
        }
    }

    private void lookAtData(Path path) {
        if (!Files.isDirectory(path)) {
            note("CẢNH BÁO: chưa có thư mục dữ liệu " + path, "WARNING: there is no data folder " + path);
            return;
        }
        try (var data = DataFolder.reclaim(path)) {
            lookAtTopics(data);
            lookAtTables(data);
        } catch (UserErrorException inUse) {
            note(
                    "CẢNH BÁO: không xem Kafka và PostgreSQL: " + inUse.text().vi(),
                    "WARNING: Kafka and PostgreSQL were not looked at: "
                            + inUse.text().en());
        }
    }

    private void lookAtTopics(DataFolder data) {
        if (!Files.isDirectory(data.part(KAFKA))) {
            note("chưa có dữ liệu Kafka", "there are no data of Kafka yet");
            return;
        }
        try (var kafka = EmbeddedKafka.start(data.part(KAFKA), 0)) {
            var seen = new TopicSample(findings, sample).look(kafka.bootstrapServers());
            note("Kafka: đã xem " + seen + " thông điệp", "Kafka: looked at " + seen + " messages");
        } catch (EmbeddedStartException | KafkaException e) {
            noteFailure("Kafka", e);
        }
    }

    private void lookAtTables(DataFolder data) {
        if (!Files.isDirectory(data.part(POSTGRES).resolve("cluster"))) {
            note("chưa có dữ liệu PostgreSQL", "there are no data of PostgreSQL yet");
            return;
        }
        try (var postgres = EmbeddedPostgres.start(data.part(POSTGRES), data.programs())) {
            var seen = new TableSample(findings, sample).look(postgres);
            note("PostgreSQL: đã xem " + seen + " giá trị", "PostgreSQL: looked at " + seen + " values");
        } catch (EmbeddedStartException | SQLException e) {
            noteFailure("PostgreSQL", e);
        }
    }

    /** Only the kind of the failure: the message of a database may hold a value. */
    private void noteFailure(String server, Exception failure) {
        var kind = failure.getClass().getSimpleName();
        note(
                "CẢNH BÁO: chưa xem hết " + server + " (" + kind + ")",
                "WARNING: " + server + " was not looked at to the end (" + kind + ")");
    }

    private void note(String vi, String en) {
        notes.add(new LocalizedText(vi, en));
    }
}
