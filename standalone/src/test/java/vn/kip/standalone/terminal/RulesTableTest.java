package vn.kip.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTableTest {

    @Test
    void saysHowEachSetStands() {
        var table = new RulesTable(List.of(
                new RulesTable.Line("0a1b2c3d", "2023-06-14T03:44:12.5Z", "SHOWN", 100, 1234),
                new RulesTable.Line("4e5f6a7b", "2023-06-15T03:44:12Z", "BUILDING", 63, 700),
                new RulesTable.Line("8c9d0e1f", "2023-06-13T03:44:12Z", "KEPT", 100, 5)));

        assertThat(table.text()).isEqualTo("""
                Quy tắc     Từ lúc                  Tình trạng                          Số ô
                Rules       Since                   State                               Cells
                ──────────  ──────────────────────  ──────────────────────────────────  ────────────
                0a1b2c3d    2023-06-14T03:44:12Z    đang dùng / shown                   1234
                4e5f6a7b    2023-06-15T03:44:12Z    đang đếm / being counted, 63 %      700
                8c9d0e1f    2023-06-13T03:44:12Z    giữ lại / kept                      5
                """);
    }
}
