package vn.kip.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import vn.kip.standalone.terminal.RemediesTable;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip remedies}: what is done about the objectives of a period. */
@Command(
        name = "remedies",
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Giải pháp khắc phục đi cùng số liệu của một kỳ, cả giải pháp chưa xong của các kỳ trước.",
            "The remedial actions beside the figures of a period, with those of earlier ones that are not done.",
            ""
        })
final class RemediesCommand implements Callable<Integer> {

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    private RemediesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new RemediesCommand(terminal)).addSubcommand(new RemediesImportCommand(terminal));
    }

    @Override
    public Integer call() {
        print(node.get(period.path() + "/remedial-actions", Map.of()), terminal);
        return ExitCode.DONE.code();
    }

    static void print(JsonNode report, Terminal terminal) {
        terminal.out()
                .print(new RemediesTable(report.path("actions")
                                .valueStream()
                                .map(RemediesCommand::line)
                                .toList())
                        .text());
    }

    private static RemediesTable.Line line(JsonNode action) {
        return new RemediesTable.Line(
                action.path("id").asString(),
                action.path("indicator").asString(),
                action.path("action").asString(),
                action.path("agency").path("name").path("vi").asString(""),
                action.path("deadline").asString(""),
                action.path("status").asString(),
                action.path("since").asString());
    }
}
