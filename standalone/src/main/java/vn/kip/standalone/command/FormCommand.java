package vn.kip.standalone.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip form}: form II.06a as others have it. */
@Command(
        name = "form",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Biểu II.06a: đối chiếu số liệu của Cổng với số liệu của Kịp.",
            "Form II.06a: compare the figures of a portal with those of Kip.",
            ""
        })
final class FormCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private FormCommand() {}

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new FormCommand())
                .addSubcommand(new FormCompareCommand(terminal))
                .addSubcommand(new FormImportCommand(terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
