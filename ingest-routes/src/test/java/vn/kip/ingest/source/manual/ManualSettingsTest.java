package vn.kip.ingest.source.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.Sources;

class ManualSettingsTest {

    private static final Path PAGE = Path.of("..", "docs", "sources", "manual-entry.md");

    @Test
    void theExampleOfThePageHasTheFieldsOfItsMappingInTheirOrder() throws IOException {
        var settings = read(example());

        assertThat(settings.fields())
                .extracting(ManualSettings.Field::name)
                .containsExactly("So", "ChuongTrinh", "DonVi", "NgayKeHoach", "NgayDanhGia");
        assertThat(settings.fields())
                .extracting(ManualSettings.Field::label)
                .containsExactly(
                        "Số của cuộc đánh giá",
                        "Chương trình",
                        "Cơ quan được đánh giá",
                        "Ngày theo kế hoạch",
                        "Ngày đã đánh giá");
        assertThat(settings.fields().get(2).choices()).containsExactly("VPUB", "TNMT", "TCKH");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8085, true",
        "localhost:8085, true",
        "[::1]:8085, true",
        "kip.phuquoc.gov.vn, true",
        "somewhere.example:8085, false",
        "'', false",
    })
    void knowsUnderWhichNamesItMayBeReached(String host, boolean ours) throws IOException {
        var settings = read(example().replace("fields:     ", "hosts: kip.phuquoc.gov.vn\n      fields:     "));

        assertThat(settings.isOurs(host)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1:8085 | 0.0.0.0:8085 | manual.listen: expected an address of this machine alone such as 127.0.0.1:8085",
                "DonVi: { | Phong: { | manual.fields.Phong: expected one of So, ChuongTrinh, DonVi, NgayKeHoach, NgayDanhGia, found the key 'Phong'",
            })
    void refusesWhatCannotBe(String right, String wrong, String message) throws IOException {
        var settings = example().replace(right, wrong);

        assertThatThrownBy(() -> read(settings)).hasMessageContaining(message);
    }

    private static ManualSettings read(String settings) {
        return ManualSettings.read(Sources.read(Setting.parse("kip.yml", settings, name -> Optional.empty()))
                .all()
                .get(0));
    }

    private static String example() throws IOException {
        var text = Files.readString(PAGE);
        var begin = text.indexOf("```yaml\n") + 8;
        return text.substring(begin, text.indexOf("```", begin));
    }
}
