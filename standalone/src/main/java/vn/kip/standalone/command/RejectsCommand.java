package vn.kip.standalone.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip rejects …}: what could not be read as a record. */
@Command(
        name = "rejects",
        synopsisSubcommandLabel = "COMMAND",
        description = {"Các dòng bị từ chối.", "The rows that were rejected.", ""})
final class RejectsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private RejectsCommand() {}

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new RejectsCommand()).addSubcommand(new RejectsListCommand(terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command: list");
    }
}
