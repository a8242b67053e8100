package vn.kip.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.standalone.terminal.DeliveryTable;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip deliveries}: which report has gone to whom, and what waits. */
@Command(
        name = "deliveries",
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Báo cáo số liệu nào đã gửi đến đâu, cái nào còn chờ và vì sao; kỳ nào đã hết mà chưa tự chốt được.",
            "Which report of figures has gone to whom, what waits and why; which period is over and cannot be published yet.",
            ""
        })
final class DeliveriesCommand implements Callable<Integer> {

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    private DeliveriesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new DeliveriesCommand(terminal)).addSubcommand(new DeliveriesRetryCommand(terminal));
    }

    @Override
    public Integer call() {
        var deliveries = node.get("/api/deliveries", Map.of());
        var closings = node.get("/api/closings", Map.of());
        terminal.out()
                .print(new DeliveryTable(deliveries
                                .valueStream()
                                .map(DeliveriesCommand::line)
                                .toList())
                        .text());
        closings.valueStream().forEach(this::tell);
        return ExitCode.DONE.code();
    }

    private void tell(JsonNode closing) {
        var period = closing.path("calendar").asString() + "/"
                + closing.path("period").asString();
        terminal.out().println("\n" + period + ": chưa chốt được / not published yet");
        closing.path("reasons").valueStream().map(JsonNode::asString).forEach(reason -> terminal.out()
                .println("  " + VietnameseWording.of(reason) + "\n  " + reason));
    }

    private static DeliveryTable.Line line(JsonNode delivery) {
        return new DeliveryTable.Line(
                delivery.path("id").asLong(),
                delivery.path("receiver").asString(),
                delivery.path("period").asString() + ", "
                        + delivery.path("revision").asInt(),
                delivery.path("state").asString(),
                delivery.path("attempts").asInt(),
                text(delivery.path("deliveredAt")),
                text(delivery.path("nextAttemptAt")),
                text(delivery.path("lastError")));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
