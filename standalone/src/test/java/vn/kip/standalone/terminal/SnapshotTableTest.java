package vn.kip.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTableTest {

    @Test
    void saysWhoHasApprovedWhichRevision() {
        var table = new SnapshotTable(List.of(
                new SnapshotTable.Line(
                        "decree-09-2019",
                        "2023-H1",
                        2,
                        "2023-07-01T03:44:12.5Z",
                        "f".repeat(64),
                        null,
                        null,
                        List.of("RECOUNT", "STALE")),
                new SnapshotTable.Line(
                        "decree-09-2019",
                        "2023-H1",
                        1,
                        "2023-06-15T03:44:12Z",
                        "0123456789abcdef",
                        "Chánh Văn phòng",
                        "2023-06-16T03:44:12.123456Z",
                        List.of())));

        assertThat(table.text()).isEqualTo("""
                Lịch                Kỳ          Lần    Chốt lúc                Mã băm          Phê duyệt
                Calendar            Period      Rev    Published               Hash            Approved
                ──────────────────  ──────────  ─────  ──────────────────────  ──────────────  ────────────────────────
                decree-09-2019      2023-H1     2      2023-07-01T03:44:12Z    ffffffffffff    chưa / not yet
                decree-09-2019      2023-H1     1      2023-06-15T03:44:12Z    0123456789ab    Chánh Văn phòng,
                                                                                               2023-06-16T03:44:12Z
                2023-H1, 2: công bố dù chưa đạt kiểm tra / published in spite of RECOUNT, STALE
                """);
    }
}
