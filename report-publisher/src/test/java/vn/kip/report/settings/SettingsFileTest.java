package vn.kip.report.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.report.fixture.Catalogues;

class SettingsFileTest {

    @TempDir
    Path directory;

    @Test
    void readsTheCatalogue() throws IOException {
        var file = Files.writeString(directory.resolve("kip.yml"), Catalogues.FIVE_OBJECTIVES);

        assertThat(new SettingsFile(file).read(Catalogue::read).indicators()).hasSize(5);
    }

    @Test
    void endsWithExitCode2WhenTheFileIsNotThere() {
        var file = directory.resolve("none.yml");

        assertThatThrownBy(() -> new SettingsFile(file).read(Catalogue::read))
                .isInstanceOfSatisfying(UnusableSettingsException.class, e -> assertThat(e.getExitCode())
                        .isEqualTo(2))
                .hasMessage("kip.config: expected a file that can be read, found " + file);
    }

    @Test
    void readsTheDaysOffBesideTheFile() throws IOException {
        var file = Files.writeString(
                directory.resolve("kip.yml"),
                Catalogues.FIVE_OBJECTIVES + "workingCalendar: {days: lich/ngay-nghi.csv}\n");
        assertThatThrownBy(() -> new SettingsFile(file).read(Catalogue::read))
                .isInstanceOf(UnusableSettingsException.class)
                .hasMessageEndingWith("workingCalendar.days: expected the name of a file that can be read, found"
                        + " 'lich/ngay-nghi.csv'");

        Files.createDirectory(directory.resolve("lich"));
        Files.writeString(directory.resolve("lich/ngay-nghi.csv"), """
                day,kind,name_vi,name_en,basis,confidence
                2023-05-01,OFF,Ngày Quốc tế lao động,Labour Day,example,confirmed
                """);
        assertThat(new SettingsFile(file)
                        .read(Catalogue::read)
                        .rules()
                        .petitions()
                        .calendar())
                .isNotNull()
                .satisfies(calendar -> assertThat(calendar.lastDay()).isEqualTo("2023-12-31"));
    }

    @Test
    void namesTheLineAndTheKeyOfWhatCannotBeUsed() throws IOException {
        var file = Files.writeString(
                directory.resolve("kip.yml"), Catalogues.FIVE_OBJECTIVES.replace("target: 95%", "target: all"));

        assertThatThrownBy(() -> new SettingsFile(file).read(Catalogue::read))
                .isInstanceOf(UnusableSettingsException.class)
                .hasMessageContaining("line 13, indicators[1].target: expected a share")
                .hasMessageEndingWith("found 'all'");
    }
}
