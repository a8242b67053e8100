package vn.kip.standalone.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip remedies import FILE}: takes down the actions of a CSV file, all or none. */
@Command(
        name = "import",
        description = {
            "Nhập giải pháp từ tệp CSV (UTF-8): indicator, action, và tùy ý id, agency, deadline, status. Một dòng sai thì không nhập dòng nào.",
            "Enter actions from a CSV file (UTF-8): indicator, action, and if you like id, agency, deadline, status. One bad row, and no row is taken.",
            ""
        })
final class RemediesImportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = {"Tệp CSV.", "CSV file."})
    private Path file = Path.of("");

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--by",
            required = true,
            paramLabel = "NAME",
            description = {"Họ tên người nhập.", "Name of the person who enters them."})
    private String by = "";

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    RemediesImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var name = String.valueOf(file.getFileName());
        var entered = node.postCsv(period.path() + "/remedial-actions", Map.of("by", by, "file", name), text());
        RemediesCommand.print(entered.path("report"), terminal);
        var edits = entered.path("edits").asInt();
        terminal.advise(new LocalizedText(
                "Đã ghi " + edits + " thay đổi cho kỳ " + period.period() + ".",
                "Took down " + edits + " edits for " + period.period() + "."));
        return ExitCode.DONE.code();
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UserErrorException(
                    "tệp " + file + " không phải UTF-8: hãy lưu lại dạng CSV UTF-8",
                    "expected a file in UTF-8, found other bytes in " + file + ": save it as CSV UTF-8");
        } catch (IOException e) {
            throw new UserErrorException(
                    "không đọc được tệp " + file, "expected a file that can be read, found none at " + file);
        }
    }
}
