package vn.kip.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip rules confirm}: the figures by the new rules are right, and the former ones can go. */
@Command(
        name = "confirm",
        description = {
            "Xác nhận quy tắc đang dùng và xóa hẳn số liệu theo các quy tắc cũ.",
            "Confirm the rules that are shown, and remove for good the figures by the former ones.",
            ""
        })
final class RulesConfirmCommand implements Callable<Integer> {

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    RulesConfirmCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var removed = node.post("/api/rules/confirm", Map.of()).path("removed");
        terminal.advise(
                removed.isEmpty()
                        ? new LocalizedText(
                                "Không còn số liệu theo quy tắc cũ nào.", "There are no figures by former rules left.")
                        : removed(removed.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))));
        return ExitCode.DONE.code();
    }

    private static LocalizedText removed(String ids) {
        return new LocalizedText(
                "Đã xóa số liệu theo quy tắc cũ: " + ids + ".",
                "Removed what was counted by former rules: " + ids + ".");
    }
}
