package vn.kip.standalone.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import vn.kip.domain.form.FormComparison;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.standalone.form.PortalFormFile;
import vn.kip.standalone.form.UnusableFormException;
import vn.kip.standalone.terminal.FormTable;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip form compare FILE}: a portal's form II.06a against that of the running Kip, cell by cell. */
@Command(
        name = "compare",
        description = {
            "Đối chiếu biểu II.06a tải từ Cổng (CSV, XLSX, XLS; theo lĩnh vực) với số liệu của Kịp đang chạy, từng ô.",
            "Compare form II.06a of a portal (CSV, XLSX, XLS; by sector) with the figures of the running Kip, cell by cell.",
            ""
        })
final class FormCompareCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = {
                "Tệp có các cột c3 đến c13, hoặc đúng tên cột của biểu.",
                "File with the columns c3 to c13, or with the heads of the form itself."
            })
    private Path file = Path.of("");

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--sheet",
            paramLabel = "N",
            defaultValue = "1",
            description = {"Trang tính thứ mấy (mặc định: 1).", "Which sheet of a workbook (default: 1)."})
    private int sheet = 1;

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    FormCompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            var portal = PortalFormFile.read(file, Math.max(1, sheet));
            var kip = node.get(period.path(), Map.of())
                    .path("form06a")
                    .valueStream()
                    .map(FormCompareCommand::line)
                    .toList();
            var differences = FormComparison.between(portal, kip);
            if (differences.isEmpty()) {
                terminal.advise(new LocalizedText(
                        "Khớp: " + portal.lines().size() + " lĩnh vực, từng ô.",
                        "The same in every cell of " + portal.lines().size() + " sectors."));
                return ExitCode.DONE.code();
            }
            terminal.out()
                    .print(new FormTable(differences.stream()
                                    .map(one -> new FormTable.Line(
                                            one.sector(), one.column(), one.portal(), one.kip(), one.place()))
                                    .toList())
                            .text());
            terminal.refuse(new LocalizedText(
                    "khác nhau ở " + differences.size() + " ô",
                    "the forms differ in " + differences.size() + " cells"));
            return ExitCode.NOT_CLEAN.code();
        } catch (UnusableFormException | IllegalArgumentException e) {
            var fault = String.valueOf(e.getMessage());
            throw new UserErrorException(VietnameseWording.of(fault), fault);
        }
    }

    private static FormComparison.KipLine line(JsonNode line) {
        return new FormComparison.KipLine(
                line.path("sector").asString(),
                line.path("name").path("vi").asString(),
                line.path("name").path("en").asString(),
                new Form06a(
                        line.path("c3").asLong(),
                        line.path("c4").asLong(),
                        line.path("c5").asLong(),
                        line.path("c6").asLong(),
                        line.path("c7").asLong(),
                        line.path("c8").asLong(),
                        line.path("c9").asLong(),
                        line.path("c10").asLong(),
                        line.path("c11").asLong(),
                        line.path("c12").asLong(),
                        line.path("c13").asLong()));
    }
}
