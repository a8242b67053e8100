package vn.kip.metrics.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.settings.SettingException;

class RulesFileTest {

    private final Path file;

    RulesFileTest(@TempDir Path folder) {
        file = folder.resolve("kip.yml");
    }

    @Test
    void readsZoneAndRatings() throws IOException {
        Files.writeString(file, """
                periods: {zone: America/New_York}
                survey: {satisfied: [GOOD]}
                """);

        assertThat(read().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(read().satisfied()).containsExactly("GOOD");
    }

    @Test
    void namesFileLineAndKeyOfWhatItCannotUse() throws IOException {
        Files.writeString(file, "periods:\n  zone: Phu_Quoc\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(SettingException.class)
                .hasMessage("kip.yml line 2, periods.zone: expected a time zone such as Asia/Ho_Chi_Minh,"
                        + " found 'Phu_Quoc'");
    }

    @Test
    void readsTheDaysOffBesideTheFile() throws IOException {
        Files.writeString(file, "workingCalendar: {days: days.csv}\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingException.class)
                .hasMessage("kip.yml line 1, workingCalendar.days: expected the name of a file that can be read, found"
                        + " 'days.csv'");

        Files.writeString(file.resolveSibling("days.csv"), """
                day,kind,name_vi,name_en,basis,confidence
                2023-05-01,OFF,Ngày Quốc tế lao động,Labour Day,example,confirmed
                """);
        assertThat(read().petitions().calendar()).isNotNull().satisfies(calendar -> assertThat(calendar.lastDay())
                .isEqualTo("2023-12-31"));
    }

    @Test
    void readsTheUnitsBesideTheFile() throws IOException {
        Files.writeString(file, "organisation: {file: units.csv}\n");
        Files.writeString(
                file.resolveSibling("units.csv"),
                "code,name,validFrom,validTo\n31078,Dương Đông,,2025-06-30\n31078,Phú Quốc,2025-07-01,\n");
        assertThat(read().agency("31078", LocalDate.of(2025, 7, 1))).isEqualTo("31078@2025-07-01");

        Files.writeString(file.resolveSibling("units.csv"), "code,name\n31078,Dương Đông\n31078,Phú Quốc\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingException.class)
                .hasMessage("units.csv line 3, code: expected a code that no other unit holds on the same day, found"
                        + " '31078', as on units.csv line 2");
    }

    @Test
    void namesTheFileThatIsNotThere() {
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(file + ": expected the settings that kip.config names, found no readable file");
    }

    private CountingRules read() {
        return RulesFile.read(file, name -> Optional.empty());
    }
}
