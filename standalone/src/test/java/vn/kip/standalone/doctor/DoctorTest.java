package vn.kip.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.standalone.node.DataFolder;

class DoctorTest {

    private final Path data;
    private final Path out;

    DoctorTest(@TempDir Path folder) {
        this.data = folder.resolve("data");
        this.out = folder.resolve("out");
    }

    @BeforeEach
    void publish() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("snapshot.json"), "{\"numerator\": 812, \"id\": \"000.00.01.H22-230614-0001\"}");
    }

    @Test
    void findsNothingInAReportWithoutPersons() {
        var diagnosis = Doctor.examine(data, out, 100);

        assertThat(diagnosis.suspicious()).isFalse();
        assertThat(diagnosis.text())
                .contains("chưa có thư mục dữ liệu", "looked at 1 files", "Nothing that was looked at")
                .doesNotContain("Nơi / place");
        assertThat(data).doesNotExist();
    }

    @Test
    void tellsThePlaceAndTheShapeOfAPhoneInALogAndNotThePhone() throws IOException {
        log("call 0912 345 678");

        var diagnosis = Doctor.examine(data, out, 100);

        assertThat(diagnosis.suspicious()).isTrue();
        assertThat(diagnosis.text())
                .contains("phone", "9999 999 999", data.resolve("logs/kip.log").toString())
                .doesNotContain("0912", "345 678");
    }

    @Test
    void advisesToHideIdsThatLookLikePersonsAndDoesNotCallThemSuspicious() throws IOException {
        log("late dossierId=0912345678");

        var diagnosis = Doctor.examine(data, out, 100);

        assertThat(diagnosis.suspicious()).isFalse();
        assertThat(diagnosis.text())
                .contains("id: điện thoại", "ids: {scheme: hmac}")
                .doesNotContain("0912345678");
    }

    @Test
    void looksAtTheFilesOfAFolderInUseAndSaysThatItIs() throws IOException {
        try (var inUse = DataFolder.claim(data, "demo")) {
            Files.createDirectories(inUse.part("logs"));
            Files.writeString(inUse.part("logs").resolve("kip.log"), "call 0912345678");

            var diagnosis = Doctor.examine(data, out, 100);

            assertThat(diagnosis.suspicious()).isTrue();
            assertThat(diagnosis.text()).contains("WARNING: Kafka and PostgreSQL were not looked at", "in use by");
        }
    }

    @Test
    void warnsOfADiskWithLessThanTwoGigabytes() {
        assertThat(Basics.room((2L << 30) - 1).en()).startsWith("WARNING");
        assertThat(Basics.room(2L << 30).en()).isEqualTo("2 GB of the disk are free");
    }

    private void log(String line) throws IOException {
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("logs/kip.log"), line);
    }
}
