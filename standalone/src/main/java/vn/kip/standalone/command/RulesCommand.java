package vn.kip.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import vn.kip.standalone.terminal.RulesTable;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip rules}: the sets of counting rules that there are figures of. */
@Command(
        name = "rules",
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Các bộ quy tắc tính của Kịp đang chạy: số liệu theo bộ nào, bộ nào đang được đếm.",
            "The sets of counting rules of the running Kip: by which the figures are, which is being counted.",
            ""
        })
final class RulesCommand implements Callable<Integer> {

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    private RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new RulesCommand(terminal)).addSubcommand(new RulesConfirmCommand(terminal));
    }

    @Override
    public Integer call() {
        var sets = node.get("/api/rules", Map.of()).path("sets");
        terminal.out()
                .print(new RulesTable(sets.valueStream().map(RulesCommand::line).toList()).text());
        return ExitCode.DONE.code();
    }

    private static RulesTable.Line line(JsonNode set) {
        return new RulesTable.Line(
                set.path("id").asString(),
                set.path("since").asString(),
                set.path("stage").asString(),
                set.path("percent").asInt(),
                set.path("cells").asLong());
    }
}
