package vn.kip.standalone.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.wording.VietnameseWording;
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
                .addSubcommand(SnapshotCommand.of(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new SignCommand(terminal, Clock.systemUTC()))
                .addSubcommand(new TemplateCommand(terminal))
                .addSubcommand(DeliveriesCommand.of(terminal))
                .addSubcommand(RemediesCommand.of(terminal))
                .addSubcommand(FormCommand.of(terminal))
                .addSubcommand(RulesCommand.of(terminal))
                .addSubcommand(new DoctorCommand(terminal));
        return line.setUsageHelpWidth(WIDTH)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, CommandLineInterface::day)
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
                "sai tham số: " + vietnamese(String.valueOf(wrong.getMessage())) + " (xem ./" + command + " --help)",
                wrong.getMessage() + " (see ./" + command + " --help)"));
        return ExitCode.USAGE.code();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("expected a day such as 2023-06-10, found '" + text + "'");
        }
    }

    /** What the parser says of its own accord, beside the messages of Kip. */
    private static String vietnamese(String english) {
        return VietnameseWording.of(english)
                .replaceFirst("^Invalid value for option '(.*?)'( \\(.*?\\))?: ", "$1: ")
                .replaceFirst("cần (.*) \\(case-insensitive\\) but was ", "cần $1, thấy ")
                .replaceFirst("('.*') is not an? (?:int|long)$", "cần số nguyên, thấy $1")
                .replaceFirst("^Unknown options?: ", "không có tùy chọn ")
                .replaceFirst("^Unmatched arguments? (?:at|from) index \\d+: ", "không hiểu ")
                .replaceFirst("^Missing required [a-z ]+: ", "còn thiếu ");
    }

    /** Without a subcommand there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
