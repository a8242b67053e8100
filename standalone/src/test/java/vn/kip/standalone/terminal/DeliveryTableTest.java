package vn.kip.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTableTest {

    @Test
    void saysWhatWasDeliveredAndWhatKeepsTheRest() {
        var table = new DeliveryTable(List.of(
                new DeliveryTable.Line(
                        2,
                        "province",
                        "2023-H1, 1",
                        "WAITING",
                        7,
                        null,
                        "2023-06-15T03:44:12.5Z",
                        "expected an answer from 200 to 299, found 500"),
                new DeliveryTable.Line(
                        1, "archive", "2023-H1, 1", "DELIVERED", 1, "2023-06-14T19:00:05Z", null, null)));

        assertThat(table.text()).isEqualTo("""
                Số      Nơi nhận            Kỳ, lần chốt    Trạng thái              Lần     Gửi xong / lượt sau
                Id      Receiver            Period, rev     State                   Tries   Delivered / next try
                ──────  ──────────────────  ──────────────  ──────────────────────  ──────  ──────────────────────
                2       province            2023-H1, 1      chờ gửi / waiting       7       2023-06-15T03:44:12Z
                       cần trả lời từ 200 đến 299, thấy 500
                       expected an answer from 200 to 299, found 500
                1       archive             2023-H1, 1      đã gửi / delivered      1       2023-06-14T19:00:05Z
                """);
    }
}
