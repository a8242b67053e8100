package vn.kip.benchmark.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Dossiers as a one-stop system hands them over, with fields beside those that are read, as pages of JSON and as CSV.
 *
 * @param count how many
 */
record Rows(int count) {

    static final int PAGE = 500;

    static final String MAPPING = """
                mapping:
                  stamp: NgayCapNhat
                  fields:
                    id: MaHoSo
                    status: TrangThaiHoSo
                    procedure: MaTTHC
                    sector: MaLinhVuc
                    channel: KenhThucHien
                    receivingAgency: NoiNopHoSo
                    resolvingAgency: DonViXuLy
                    submittedAt: NgayNopHoSo
                    receivedAt: NgayTiepNhan
                    due: NgayHenTra
                    completedAt: NgayKetThucXuLy
            """;

    private static final List<String> FIELDS = List.of(
            "MaHoSo",
            "NgayCapNhat",
            "TrangThaiHoSo",
            "MaTTHC",
            "MaLinhVuc",
            "KenhThucHien",
            "NoiNopHoSo",
            "DonViXuLy",
            "NgayNopHoSo",
            "NgayTiepNhan",
            "NgayHenTra",
            "NgayKetThucXuLy",
            "ChuHoSo",
            "SoDienThoai",
            "DiaChi",
            "TrichYeu");

    private static final LocalDateTime FIRST = LocalDateTime.of(2023, 1, 3, 7, 30);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** The answers to all the pages, the last of them empty. */
    List<byte[]> pages() {
        var pages = new ArrayList<byte[]>();
        for (int from = 0; from < count; from += PAGE) {
            var page = new StringBuilder("{\"data\":[");
            for (int row = from; row < Math.min(from + PAGE, count); row++) {
                page.append(row == from ? "" : ",").append(json(values(row)));
            }
            pages.add(page.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        }
        return pages;
    }

    /** Writes them as one CSV file. */
    void csv(Path file) {
        try (var csv = Files.newBufferedWriter(file)) {
            csv.write(String.join(",", FIELDS) + "\n");
            for (int row = 0; row < count; row++) {
                csv.write(String.join(",", values(row)) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(List<String> values) {
        var json = new StringBuilder("{");
        for (int field = 0; field < FIELDS.size(); field++) {
            json.append(field == 0 ? "\"" : ",\"")
                    .append(FIELDS.get(field))
                    .append("\":\"")
                    .append(values.get(field))
                    .append('"');
        }
        return json.append('}').toString();
    }

    private static List<String> values(int row) {
        var received = FIRST.plusSeconds(row * 11L);
        return List.of(
                "000.00.%02d.H33-23%04d-%04d".formatted(row % 20, row / 10_000, row % 10_000),
                STAMP.format(received.plusDays(5)),
                "9",
                "1.00%04d".formatted(row % 300),
                "G%02d-%02d".formatted(row % 25, row % 7),
                Integer.toString(1 + row % 3),
                "H33.%d".formatted(row % 20),
                "H33.%d.%d".formatted(row % 20, row % 9),
                STAMP.format(received.minusHours(1)),
                STAMP.format(received),
                STAMP.format(received.plusDays(10)),
                STAMP.format(received.plusDays(5)),
                "Nguyễn Văn A",
                "0900000000",
                "Khu phố 1 - Phường Dương Đông",
                "Đề nghị giải quyết thủ tục");
    }
}
