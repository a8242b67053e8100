package vn.kip.ingest.source.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.ingest.SharedKafka;

/** Dossiers that a server of a test hands over, sorted by their last change, and what has to come of them. */
final class Register {

    static final JsonMapper JSON = new JsonMapper();

    private final List<Map<String, Object>> rows;

    private Register(List<Map<String, Object>> rows) {
        this.rows = rows;
    }

    /** That many dossiers, each changed on a day of its own. */
    static Register of(int size) {
        return new Register(IntStream.rangeClosed(1, size)
                .mapToObj(i -> dossier("H%02d".formatted(i), "202303%02d100000".formatted(i)))
                .toList());
    }

    static Map<String, Object> dossier(String id, String changed) {
        var row = new LinkedHashMap<String, Object>();
        row.put("MaHoSo", id);
        row.put("NgayCapNhat", changed);
        row.put("TrangThaiHoSo", "9");
        row.put("DonViXuLy", "H33.01");
        row.put("NgayTiepNhan", "20230228080000");
        row.put("NgayKetThucXuLy", "20230301080000");
        row.put("ChuHoSo", "Nguyễn Văn Kín");
        return row;
    }

    int size() {
        return rows.size();
    }

    List<Map<String, Object>> from(int offset, int size) {
        return rows.stream().skip(offset).limit(size).toList();
    }

    String json(int offset, int size, Map<String, Object> beside) {
        var answer = new LinkedHashMap<>(beside);
        answer.put("data", from(offset, size));
        return JSON.writeValueAsString(answer);
    }

    String xml(int offset, int size) {
        return from(offset, size).stream()
                .map(row -> row.entrySet().stream()
                        .map(field -> "<%s>%s</%s>".formatted(field.getKey(), field.getValue(), field.getKey()))
                        .collect(Collectors.joining("", "<HoSo>", "</HoSo>")))
                .collect(Collectors.joining(
                        "",
                        "<?xml version='1.0' encoding='UTF-8'?><KetQua tong='" + size() + "'><DanhSach>",
                        "</DanhSach></KetQua>"));
    }

    /** A source in kip.yml; lines of {@code rest} are indented as they stand under {@code rest}. */
    static String source(String name, String rest) {
        return """
                  - name: %s
                    records: dossier
                    kind: rest
                    authority: %s
                    every: 50ms
                    rest:
                %s
                    mapping:
                      stamp: NgayCapNhat
                      fields:
                        id: MaHoSo
                        status: TrangThaiHoSo
                        resolvingAgency: DonViXuLy
                        receivedAt: NgayTiepNhan
                        completedAt: NgayKetThucXuLy
                """.formatted(name, name, rest.indent(6).stripTrailing());
    }

    /** Each dossier of the register has become one version, and the ledger knows every row that was pulled. */
    void assertDelivered(String source) {
        assertThat(SharedKafka.versions(source))
                .as(source)
                .extracting(version -> version.key().id())
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> String.valueOf(row.get("MaHoSo")))
                        .toList());
        assertBalanced(source, rows.size());
    }

    static void assertBalanced(String source, long sent) {
        var entries = SharedKafka.ledger(source).values();
        assertThat(entries).as(source).allSatisfy(entry -> assertThat(entry.pulled())
                .isEqualTo(entry.sent() + entry.unchanged() + entry.rejected()));
        assertThat(entries.stream().mapToLong(LedgerEntry::sent).sum())
                .as(source)
                .isEqualTo(sent);
    }
}
