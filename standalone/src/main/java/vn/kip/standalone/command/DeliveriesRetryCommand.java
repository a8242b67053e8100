package vn.kip.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip deliveries retry}: a delivery is tried at once. */
@Command(
        name = "retry",
        description = {
            "Gửi lại ngay một báo cáo số liệu còn chờ gửi, không đợi đến lượt sau.",
            "Try at once to deliver a report of figures that waits, instead of after its pause.",
            ""
        })
final class DeliveriesRetryCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = {
                "Số của lần gửi, xem ở ./kip deliveries.",
                "Id of the delivery, as ./kip deliveries shows it."
            })
    private long id;

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    DeliveriesRetryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        node.post("/api/deliveries/" + id + "/retry", Map.of());
        terminal.advise(new LocalizedText(
                "Sẽ gửi ngay; kết quả: ./kip deliveries.", "It is tried at once; what came of it: ./kip deliveries."));
        return ExitCode.DONE.code();
    }
}
