package vn.kip.ingest.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.source.file.FileLook;
import vn.kip.ingest.source.file.UnusableFileException;

class SourceProposalIT {

    private static final Path BOSTON = Path.of("..", "docs", "examples", "boston311", "inbox", "boston311-100.csv");

    private static final String VIETNAMESE = """
            BÁO CÁO TÌNH HÌNH GIẢI QUYẾT HỒ SƠ;;;;;;;;;
            Từ ngày 01/03/2023;;;;;;;;;

            STT;Mã hồ sơ;Họ và tên;Số ĐT;Lĩnh vực;Đơn vị xử lý;Ngày tiếp nhận;Hạn trả;Ngày trả kết quả;Trạng thái
            1;H33-0001;Nguyễn Văn Ẩn;0912345678;Đất đai;UBND Dương Đông;01/03/2023 08:30;20/03/2023;15/03/2023;Đã trả kết quả
            2;H33-0002;Trần Thị Bí;0912345679;Hộ tịch;UBND Dương Đông;02/03/2023 08:30;21/03/2023;;Đang xử lý
            3;H33-0003;Lê Văn Cúc;0912345670;Hộ tịch;UBND Cửa Cạn;13/03/2023 08:30;22/03/2023;;Đang xử lý
            """;

    @TempDir
    private Path folder;

    @Test
    void readsEveryRowOfAForeignCity() throws IOException {
        var proposal = SourceProposal.of(BOSTON, null);

        var readings = readings(BOSTON, source(proposal));

        assertThat(readings).hasSize(100).allMatch(Reading.Accepted.class::isInstance);
        assertThat(readings)
                .filteredOn(reading -> dossier(reading).status() == DossierStatus.COMPLETED)
                .hasSize(85);
        assertThat(proposal)
                .contains("id: case_enquiry_id", "receivedAt: open_dt", "due: target_dt", "completedAt: closed_dt")
                .containsPattern("# Không bao giờ ánh xạ[^\n]*\n#   closure_reason, case_title,");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-16, false", "UTF-16LE, false", "windows-1258, true"})
    void readsAVietnameseExportInAnyOfItsCharsets(String charset, boolean guessed) throws IOException {
        var letters = guessed ? apart(VIETNAMESE) : VIETNAMESE;
        var file = Files.write(folder.resolve("Hồ sơ tháng 3.csv"), letters.getBytes(Charset.forName(charset)));

        var proposal = SourceProposal.of(file, null);

        var readings = readings(file, source(proposal));
        assertThat(readings).hasSize(3).allMatch(Reading.Accepted.class::isInstance);
        assertThat(dossier(readings.get(0)).receivedAt()).isEqualTo("2023-03-01T01:30:00Z");
        assertThat(dossier(readings.get(0)).status()).isEqualTo(DossierStatus.RESULT_RETURNED);
        assertThat(proposal)
                .contains("name: ho-so-thang-3 ", "delimiter: \";\"", "header: 4")
                .contains("\"Đang xử lý\": IN_PROGRESS ", "returnedAt: \"Ngày trả kết quả\"")
                .contains("#   Họ và tên, Số ĐT\n")
                .doesNotContain("Nguyễn", "0912", "H33-", "UBND", "Hộ tịch", "2023");
    }

    @Test
    void readsAWorkbookWithATitleAboveItsHeader() throws IOException {
        var file = folder.resolve("phan-anh.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Phản ánh");
            sheet.value(0, 0, "SỔ THEO DÕI PHẢN ÁNH, KIẾN NGHỊ");
            var rows = List.of(
                    List.of(
                            "Mã phản ánh",
                            "Người gửi",
                            "Nội dung",
                            "Cơ quan xử lý",
                            "Ngày gửi",
                            "Ngày trả lời",
                            "Tình trạng"),
                    List.of("PA1", "Lê Cúc", "đường hỏng", "H33.05", "2023-03-01", "2023-03-09", "Đã trả lời"),
                    List.of("PA2", "Lê Cúc", "đèn hỏng", "H33.05", "2023-03-02", "", "Đang xử lý"));
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row + 2, column, rows.get(row).get(column));
                }
            }
        }

        var proposal = SourceProposal.of(file, null);

        assertThat(readings(file, source(proposal))).hasSize(2).allMatch(Reading.Accepted.class::isInstance);
        assertThat(proposal)
                .contains("records: petition", "pattern: \"*.xlsx\"", "header: 3", "handledAt: \"Ngày trả lời\"")
                .contains("#   Người gửi, Nội dung\n")
                .doesNotContain("hỏng", "Lê", "PA1", "H33");
    }

    @Test
    void readsJsonLines() throws IOException {
        var file = Files.writeString(folder.resolve("slips.jsonl"), """
                {"SoPhieu": "P1", "DonVi": "H33", "NgayDanhGia": "20230301", "MucDoHaiLong": 5, "YKien": "tốt", "Anh": [1]}
                {"SoPhieu": "P2", "DonVi": "H33", "NgayDanhGia": "20230302", "MucDoHaiLong": 2}
                """);

        var proposal = SourceProposal.of(file, null);

        assertThat(readings(file, source(proposal))).hasSize(2).allMatch(Reading.Accepted.class::isInstance);
        assertThat(proposal)
                .contains("records: survey", "\"5\": VERY_SATISFIED", "is 5 the best?", "#   YKien\n")
                .doesNotContain("Anh", "tốt");
    }

    @Test
    void findsTheListInJson() throws IOException {
        var file = Files.writeString(folder.resolve("slips.json"), """
                {"meta": {"so": [1, 2], "trang": {"x": []}}, "data": {"rows": [
                  {"SoPhieu": "P1", "DonVi": "H33", "NgayDanhGia": "20230301", "MucDoHaiLong": "Hài lòng"},
                  {"SoPhieu": "P2", "DonVi": "H33", "NgayDanhGia": "20230302", "MucDoHaiLong": "Rất hài lòng"}]}}
                """);

        var proposal = SourceProposal.of(file, null);

        assertThat(proposal).contains("pattern: \"*.json\"", "rows: \"data.rows\"");
        assertThat(readings(file, source(proposal))).hasSize(2).allMatch(Reading.Accepted.class::isInstance);
    }

    @Test
    void findsTheRowsInXml() throws IOException {
        var file = Files.writeString(folder.resolve("slips.xml"), """
                <ketqua><ma>0</ma><ds>
                  <phieu><SoPhieu>P1</SoPhieu><DonVi>H33</DonVi><Ngay>01/03/2023</Ngay><MucDo>Hài lòng</MucDo></phieu>
                  <phieu><SoPhieu>P2</SoPhieu><DonVi>H33</DonVi><Ngay>13/03/2023</Ngay><MucDo>Hài lòng</MucDo></phieu>
                </ds></ketqua>
                """);

        var proposal = SourceProposal.of(file, null);

        assertThat(proposal).contains("records: survey", "rows: phieu");
        assertThat(readings(file, source(proposal))).hasSize(2).allMatch(Reading.Accepted.class::isInstance);
    }

    @Test
    void looksIntoAZip() throws IOException {
        var file = folder.resolve("hs.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("doc-truoc.txt"));
            zip.putNextEntry(new ZipEntry("thang 3.csv"));
            zip.write(VIETNAMESE.getBytes(StandardCharsets.UTF_8));
        }

        var proposal = SourceProposal.of(file, null);

        assertThat(proposal).contains("pattern: \"*.zip\"", "entries: \"*.csv\"", "header: 4");
        assertThat(readings(file, source(proposal))).hasSize(3).allMatch(Reading.Accepted.class::isInstance);
    }

    @Test
    void marksWhatNobodyButTheClerkCanKnow() throws IOException {
        var file = Files.writeString(folder.resolve("x.csv"), """
                A,B,C
                1,LẠ,2023-03-01
                2,LÙNG,2023-03-02
                """);

        var proposal = SourceProposal.of(file, null);

        assertThat(proposal)
                .contains("authority: FILL_IN", "status: FILL_IN", "resolvingAgency: FILL_IN", "completedAt: FILL_IN")
                .containsPattern("id: A +# đoán / guess: mọi giá trị khác nhau")
                .containsPattern("receivedAt: C +# đoán / guess: yyyy-MM-dd")
                .doesNotContain("LẠ", "LÙNG");
        assertThatThrownBy(() -> Sources.read(parsed(proposal)))
                .hasMessageContaining(
                        "sources[0].authority: expected letters, digits, dots and hyphens, found 'FILL_IN'");
    }

    @Test
    void refusesAFileWithoutAHeaderAndShowsNothingOfIt() throws IOException {
        var file = Files.writeString(folder.resolve("x.csv"), "0912345678,2023-03-01\n0912345679,2023-03-02\n");

        assertThatThrownBy(() -> SourceProposal.of(file, null))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage("expected a header line with the names of the columns, found none");
    }

    private static Source source(String proposal) {
        return Sources.read(parsed(proposal.replace("FILL_IN", "phu-quoc")))
                .all()
                .get(0);
    }

    private static Setting parsed(String yaml) {
        return Setting.parse("kip.yml", yaml, name -> Optional.empty());
    }

    private static List<Reading> readings(Path file, Source source) throws IOException {
        var readings = new ArrayList<Reading>();
        FileLook.at(file, UsualNames.ALL::knows)
                .rows(
                        source.mapping().wanted().texts(),
                        1_000,
                        row -> readings.add(source.mapping()
                                .read(row.orElseThrow(), "somewhere", Instant.parse("2024-01-01T00:00:00Z"))));
        return readings;
    }

    private static Dossier dossier(Reading reading) {
        return (Dossier) ((Reading.Accepted) reading).encoded().content();
    }

    /** As windows-1258 has it: vowels with their marks, and the tone behind them as a letter of its own. */
    private static String apart(String text) {
        var letters = new StringBuilder();
        text.codePoints().forEach(point -> letters.append(apart(point)));
        return letters.toString();
    }

    private static String apart(int point) {
        var charset = Charset.forName("windows-1258").newEncoder();
        var letter = Character.toString(point);
        if (charset.canEncode(letter)) {
            return letter;
        }
        var marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
        var tone = marks.chars()
                .filter(mark -> "\u0300\u0301\u0303\u0309\u0323".indexOf(mark) >= 0)
                .findFirst();
        var others = marks.codePoints()
                .filter(mark -> tone.isEmpty() || mark != tone.getAsInt())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var vowel = Normalizer.normalize(others, Normalizer.Form.NFC);
        return tone.isEmpty() ? vowel : vowel + (char) tone.getAsInt();
    }
}
