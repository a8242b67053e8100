package vn.kip.standalone.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip source …}: one source, before and while it is pulled. */
@Command(
        name = "source",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Một nguồn dữ liệu: đề xuất, thử, xem, chạy tiếp.",
            "One source: propose, try, watch, resume.",
            ""
        })
final class SourceCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private SourceCommand() {}

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new SourceCommand())
                .addSubcommand(new SourceInferCommand(terminal))
                .addSubcommand(new SourceCheckCommand(terminal))
                .addSubcommand(new SourceStatusCommand(terminal))
                .addSubcommand(new SourceResumeCommand(terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
