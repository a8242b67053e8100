package vn.kip.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.kip.ingest.source.rest.OneStop;

/**
 * A name, a telephone number and an identity number, in fields that are not mapped and in fields that are mapped but the
 * wrong ones, are found on no topic and in no log.
 */
@ExtendWith({SharedKafka.class, OutputCaptureExtension.class})
class PrivacyIT {

    private static final String NAME = "Đặng Thị Bích Ngọc";
    private static final String PHONE = "0987654321";
    private static final String PUNCTUATED_PHONE = "0987.654.321";
    private static final String IDENTITY = "091302005678";
    private static final List<String> SECRETS = List.of(NAME, "Ngọc", PHONE, PUNCTUATED_PHONE, IDENTITY);
    private static final List<String> WRONG_PLACES =
            List.of("NgayCapNhat", "TrangThaiHoSo", "KenhThucHien", "NgayTiepNhan", "NgayHenTra", "NgayKetThucXuLy");

    @TempDir
    private Path home;

    @Test
    void personalDataGoesNowhere(CapturedOutput output) throws IOException {
        try (var oneStop = new OneStop()) {
            oneStop.put(dossier("good"));
            for (var field : WRONG_PLACES) {
                for (var secret : List.of(NAME, PHONE, PUNCTUATED_PHONE, IDENTITY)) {
                    var row = dossier(field + SECRETS.indexOf(secret));
                    row.put(field, secret);
                    oneStop.put(row);
                }
            }
            oneStop.put(with("numbered-agency", "DonViXuLy", IDENTITY));
            oneStop.put(with("numbered-sector", "MaLinhVuc", PHONE));
            oneStop.put(with("misshapen", "MaTTHC", Map.of("Ten", NAME)));
            oneStop.add(with(NAME, "MaTTHC", "1.1"));
            oneStop.answerInstead(500, "{\"error\":\"" + NAME + " " + PHONE + "\"}");
            dropFiles();

            try (var ingest = RunningIngest.start(home, settings(oneStop))) {
                await().until(() -> ingest.status("private-rest").failure() != null);
                oneStop.answerInstead(200, "{\"data\": [{\"MaHoSo\": " + NAME + "}]}");
                await().until(() ->
                        String.valueOf(ingest.status("private-rest").failure()).contains("JSON"));
                oneStop.answerInstead(200, "");
                for (var source : List.of("private-rest", "private-csv", "private-xlsx", "private-jsonl")) {
                    ingest.caughtUp(source);
                }
                assertThat(ingest.status("private-rest").counts())
                        .extracting("sent", "rejected")
                        .containsExactly(1L, 28L);
                assertThat(ingest.status("private-csv").counts())
                        .extracting("sent", "rejected")
                        .containsExactly(1L, 3L);
                assertThat(ingest.status("private-xlsx").counts())
                        .extracting("sent", "rejected")
                        .containsExactly(1L, 2L);
                assertThat(ingest.status("private-jsonl").counts())
                        .extracting("sent", "rejected")
                        .containsExactly(1L, 2L);
            }
        }

        for (var message : SharedKafka.everything()) {
            var text = message.key() + new String(message.value(), StandardCharsets.UTF_8);
            assertThat(text).as(message.topic()).doesNotContain(SECRETS);
        }
        assertThat(output.getAll()).doesNotContain(SECRETS);
    }

    private void dropFiles() throws IOException {
        var csv = Files.createDirectories(home.resolve("csv"));
        Files.writeString(
                csv.resolve("a.csv"), """
                So,HoTen,SoDienThoai,Ngay
                P1,%s,%s,2023-03-01
                P2,%s,%s,%s
                P3,%s,%s,%s,2023-03-01
                "P4,%s
                """.formatted(NAME, PHONE, NAME, PHONE, IDENTITY, NAME, PHONE, IDENTITY, NAME));
        var jsonl = Files.createDirectories(home.resolve("jsonl"));
        Files.writeString(jsonl.resolve("a.jsonl"), """
                {"So": "P1", "HoTen": "%s", "Ngay": "2023-03-01", "GiayTo": [{"So": "%s"}]}
                {"So": "P2", "Ngay": "%s"}
                {"So": %s}
                """.formatted(NAME, IDENTITY, NAME, NAME));
        var xlsx = Files.createDirectories(home.resolve("xlsx"));
        try (var out = Files.newOutputStream(xlsx.resolve("a.xlsx"));
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Danh sách của " + NAME);
            var rows = List.of(
                    List.of("So", "HoTen", "Ngay"),
                    List.of("P1", NAME, "2023-03-01"),
                    List.of("P2", NAME, IDENTITY),
                    List.of("P3", NAME, "2023-03-01", PHONE));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
    }

    private static Map<String, Object> with(String id, String field, Object value) {
        var row = dossier(id);
        row.put(field, value);
        return row;
    }

    private static Map<String, Object> dossier(String id) {
        var row = new HashMap<String, Object>();
        row.put("MaHoSo", id);
        row.put("NgayCapNhat", "20230301100000");
        row.put("TrangThaiHoSo", "4");
        row.put("DonViXuLy", "H33.01");
        row.put("NgayTiepNhan", "20230228080000");
        row.put("ChuHoSo", NAME);
        row.put("SoDienThoai", PHONE);
        row.put("DinhDanhCHS", List.of(Map.of("LoaiDinhDanh", "1", "SoDinhDanh", IDENTITY)));
        return row;
    }

    private static String settings(OneStop oneStop) {
        var settings = new StringBuilder("""
                sources:
                  - name: private-rest
                    records: dossier
                    kind: rest
                    authority: private
                    every: 50ms
                    rest: {url: "%s", token: t0ken, rows: data}
                    mapping:
                      stamp: NgayCapNhat
                      fields:
                        id: MaHoSo
                        status: TrangThaiHoSo
                        channel: KenhThucHien
                        procedure: MaTTHC
                        sector: MaLinhVuc
                        resolvingAgency: DonViXuLy
                        receivedAt: NgayTiepNhan
                        due: NgayHenTra
                        completedAt: NgayKetThucXuLy
                """.formatted(oneStop.url()));
        for (var form : List.of("csv", "xlsx", "jsonl")) {
            settings.append("""
                      - name: private-%s
                        records: survey
                        kind: file
                        authority: private-%s
                        every: 50ms
                        file: {folder: %s, pattern: "*.%s", settle: 1ms}
                        mapping:
                          fields: {id: So, agency: {constant: mot-cua}, ratedAt: Ngay, rating: {constant: SATISFIED}}
                    """.formatted(form, form, form, form));
        }
        return settings.toString();
    }
}
