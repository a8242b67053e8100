package vn.kip.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.standalone.sample.log.PersonalData;

class SampleContentIT {

    private static final SampleOptions OPTIONS = new SampleOptions(2_000, 2023, 1);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static Path folder;
    private static JsonNode expected;

    @BeforeAll
    static void prepares(@TempDir Path prepared) throws IOException {
        folder = prepared;
        expected = MAPPER.readTree(Sample.prepare(folder, OPTIONS).expected());
    }

    @Test
    void knowsTheAnswersOfTheReport() {
        assertThat(expected.path("indicators").valueStream().map(SampleContentIT::summary))
                .contains(
                        "01 posted VALUE 409/409 100%",
                        "03 satisfaction VALUE 59/62 95%",
                        "04 internal-audit NOT_YET_DONE 0/12 ",
                        "05 petitions VALUE 3/5 60%");
    }

    @Test
    void breaksPostingsDownIntoTheLevelsOfTheReport() {
        assertThat(indicator(expected, "posted").at("/breakdowns/level").toString())
                .isEqualTo("[{\"key\":\"COMMUNE\",\"numerator\":154,\"denominator\":154},"
                        + "{\"key\":\"DISTRICT\",\"numerator\":255,\"denominator\":255}]");
    }

    @Test
    void makesTheNaturalResourcesDivisionTheLatest() {
        var worst = indicator(expected, "on-time")
                .at("/breakdowns/agency")
                .valueStream()
                .max((one, other) -> Integer.compare(late(one), late(other)))
                .orElseThrow();

        assertThat(worst.path("key").asString()).isEqualTo("H33.911.05");
    }

    private static int late(JsonNode part) {
        return part.path("denominator").asInt() - part.path("numerator").asInt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTANT_CURRENT", "DATE_CURRENT", "INSTANT_ORIGINAL", "DATE_ORIGINAL"})
    void keepsTheIdentitiesOfTheForm(String timing) {
        var forms = expected.path("form06a").path(timing);
        var all = List.of("sector", "agency", "channel");

        assertThat(all).allSatisfy(by -> {
            assertThat(forms.path(by).valueStream()).allSatisfy(SampleContentIT::keepsIdentities);
            for (int column = 3; column <= 13; column++) {
                var name = "c" + column;
                assertThat(forms.path(by)
                                .valueStream()
                                .mapToInt(row -> row.path(name).asInt())
                                .sum())
                        .as("%s by %s", name, by)
                        .isEqualTo(forms.path("total").path(name).asInt());
            }
        });
        keepsIdentities(forms.path("total"));
    }

    private static void keepsIdentities(JsonNode form) {
        assertThat(column(form, 3)).isEqualTo(column(form, 4) + column(form, 5) + column(form, 6));
        assertThat(column(form, 7)).isEqualTo(column(form, 8) + column(form, 9) + column(form, 10));
        assertThat(column(form, 11)).isEqualTo(column(form, 12) + column(form, 13));
        assertThat(column(form, 3)).isEqualTo(column(form, 7) + column(form, 11));
    }

    private static int column(JsonNode form, int number) {
        return form.path("c" + number).asInt();
    }

    @Test
    void accountsForEveryDossierAndRow() throws IOException {
        var dossiers = expected.path("dossiers");
        var rows = expected.path("rows");

        assertThat(dossiers.path("known").asInt())
                .isEqualTo(2_000)
                .isEqualTo(dossiers.path("counted").asInt()
                        + dossiers.path("notAccepted").asInt()
                        + dossiers.path("endedBefore").asInt()
                        + dossiers.path("receivedAfter").asInt()
                        + dossiers.at("/undated/total").asInt());
        assertThat(rows.path("served").asLong())
                .isEqualTo(rows.path("versions").asLong()
                        + rows.path("repeated").asLong()
                        + rows.path("rejected").asLong());
        try (var lines = Files.lines(rows(folder))) {
            assertThat(lines.count()).isEqualTo(rows.path("served").asLong());
        }
        assertThat(rows.path("rejected").asInt()).isEqualTo(5);
        assertThat(rows.path("repeated").asDouble() / rows.path("versions").asDouble())
                .isBetween(0.02, 0.04);
    }

    @Test
    void servesRealStampsInBothFormatsAndDaysWithoutHours() throws IOException {
        var text = Files.readString(rows(folder));

        assertThat(text)
                .containsPattern("\"NgayTiepNhan\":\"2023[0-9]{10}\"")
                .containsPattern("\"NgayTiepNhan\":\"2023-[0-9]{2}-[0-9]{2} [0-9:]{8}\"")
                .containsPattern("\"NgayHenTra\":\"2023[0-9]{4}\"")
                .containsPattern("\"NgayHenTra\":\"2023-[0-9]{2}-[0-9]{2}\"")
                .containsPattern("\"KenhThucHien\":\"\"");
        assertThat(PersonalData.MARKERS).allSatisfy(marker -> assertThat(text).contains(marker));
    }

    @Test
    void writesSlipsAsOfficesKeepThem() throws IOException {
        try (var workbook = new ReadableWorkbook(
                folder.resolve("inbox/slips/phieu-khao-sat-6-thang-2023.xlsx").toFile())) {
            var rows = workbook.getFirstSheet().read();

            assertThat(rows).hasSize(63);
            assertThat(rows.get(0).getCellText(6)).isEqualTo("MucDoHaiLong");
            assertThat(rows.subList(1, 63).stream()
                            .filter(row -> row.getCellText(6).matches("Rất hài lòng|Hài lòng")))
                    .hasSize(59);
            assertThat(rows.get(1).getCellAsDate(1)).hasValueSatisfying(rated -> assertThat(rated)
                    .isBetween("2022-12-15T00:00:00", "2023-06-14T23:59:59"));
        }
        assertThatThrownBy(() -> new ReadableWorkbook(folder.resolve("inbox/slips/phieu-khao-sat-bi-hong.xlsx")
                                .toFile())
                        .getFirstSheet()
                        .read())
                .isInstanceOf(Exception.class);
    }

    @Test
    void writesPetitionsAndPostingsAsExports() throws IOException {
        assertThat(csv("inbox/petitions/pakn-6-thang-2023.csv"))
                .hasSize(5)
                .filteredOn(row -> row.get("NgayTraLoi").isEmpty())
                .hasSize(2)
                .allMatch(row -> row.get("DonViXuLy").equals("H33.911.05"));
        assertThat(csv("inbox/procedures/tthc-niem-yet-2023-06-10.csv"))
                .filteredOn(row -> row.get("NgayHetHieuLuc").isEmpty())
                .hasSize(409)
                .allMatch(row -> row.get("NgayNiemYet").compareTo("2023-06-10") <= 0
                        && row.get("NgayDangCong").compareTo("2023-06-10") <= 0)
                .extracting(row -> row.get("MaTTHC"))
                .doesNotHaveDuplicates();
        assertThat(Files.readAllLines(folder.resolve("inbox/audits/chuong-trinh-727-ctr-ubnd.jsonl")))
                .hasSize(12)
                .allMatch(line -> line.contains("\"NgayDuKien\":\"2023-") && line.endsWith("\"NgayThucHien\":null}"));
    }

    private static List<CSVRecord> csv(String name) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(Files.newBufferedReader(folder.resolve(name)))) {
            return rows.getRecords();
        }
    }

    private static JsonNode indicator(JsonNode answer, String id) {
        return answer.path("indicators")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String summary(JsonNode indicator) {
        return indicator.path("objective").asString() + " "
                + indicator.path("id").asString() + " "
                + indicator.path("state").asString() + " " + indicator.path("numerator") + "/"
                + indicator.path("denominator") + " "
                + indicator.path("printed").asString();
    }

    private static Path rows(Path sample) {
        return sample.resolve("one-stop/rows.jsonl");
    }
}
