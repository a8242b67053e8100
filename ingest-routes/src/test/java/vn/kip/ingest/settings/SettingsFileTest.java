package vn.kip.ingest.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import vn.kip.domain.settings.NamedFile;
import vn.kip.domain.settings.SettingException;
import vn.kip.ingest.settings.IngestProperties.Ingest;
import vn.kip.ingest.settings.IngestProperties.Retry;

class SettingsFileTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Path folder;

    SettingsFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsAFileThatTheSettingsNameBesideThem() throws IOException {
        Files.writeString(folder.resolve("kip.yml"), "workingCalendar: {days: days.csv}\n");
        Files.writeString(folder.resolve("days.csv"), "day,kind\n");

        assertThat(days()).isEqualTo(new NamedFile("days.csv", "day,kind\n"));
    }

    @Test
    void namesTheLineOfAFileThatIsNotThere() throws IOException {
        Files.writeString(folder.resolve("kip.yml"), "unit: {}\nworkingCalendar: {days: days.csv}\n");

        assertThatThrownBy(this::days)
                .isInstanceOf(SettingException.class)
                .hasMessage("kip.yml line 2, workingCalendar.days: expected the name of a file that can be read, found"
                        + " 'days.csv'");
    }

    private NamedFile days() {
        var properties = new IngestProperties(
                folder.resolve("kip.yml"),
                "localhost:9092",
                4,
                (short) 1,
                new Ingest(new Retry(SECOND, SECOND), SECOND),
                Map.of());
        return new SettingsFile(properties, new StandardEnvironment())
                .read()
                .required("workingCalendar")
                .required("days")
                .namedFile();
    }
}
