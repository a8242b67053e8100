package vn.kip.standalone.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.standalone.terminal.Terminal;

/** The command {@code kip} with its subcommands. */
@Command(
        name = "kip",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = BuiltVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Kịp: số liệu mục tiêu chất lượng, tính trực tiếp từ hồ sơ của các hệ thống.",
            "Kip: quality-objective figures, straight from the records of your systems.",
            ""
        },
        subcommandsRepeatable = false)
public final class CommandLineInterface implements Runnable {

    private static final int WIDTH = 100;

    @Spec
    private CommandSpec spec;

    private CommandLineInterface() {
        spec = CommandSpec.create();
    }

    /** Does what the arguments ask for; returns the exit code. */
    public static int execute(Terminal terminal, String... arguments) {
        var line = new CommandLine(new CommandLineInterface())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(SourceCommand.of(terminal))
                .addSubcommand(RejectsCommand.of(terminal))
                .addSubcommand(new RedriveCommand(terminal))
                .addSubcommand(new BackfillCommand(terminal))
                .addSubcommand(new DoctorCommand(terminal));
        return line.setUsageHelpWidth(WIDTH)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> refuse(terminal, wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.tell(terminal, failure))
                .execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int refuse(Terminal terminal, ParameterException wrong) {
        var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.refuse(new LocalizedText(
                "sai tham số: " + wrong.getMessage() + " (xem ./" + command + " --help)",
                wrong.getMessage() + " (see ./" + command + " --help)"));
        return ExitCode.USAGE.code();
    }

    /** Without a subcommand there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
