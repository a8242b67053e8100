package vn.kip.standalone.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kip.domain.form.PortalForm;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.standalone.form.PortalFormFile;
import vn.kip.standalone.form.UnusableFormException;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip form import FILE}: a portal's form II.06a becomes a check that the report of a period has to pass. */
@Command(
        name = "import",
        description = {
            "Nhập biểu II.06a của Cổng cho một kỳ: từ đó số liệu kỳ này chỉ được công bố khi khớp từng ô (kiểm tra PORTAL).",
            "Hand over form II.06a of a portal: from then on the figures of the period are only published if every cell agrees (check PORTAL).",
            ""
        })
final class FormImportCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = {"Tệp CSV, XLSX hoặc XLS.", "A CSV, XLSX or XLS."})
    private @Nullable Path file;

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--sheet",
            paramLabel = "N",
            defaultValue = "1",
            description = {"Trang tính thứ mấy (mặc định: 1).", "Which sheet of a workbook (default: 1)."})
    private int sheet = 1;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "NAME",
            description = {"Họ tên người nhập.", "Name of the person who hands it over."})
    private String by = "";

    @Option(
            names = "--withdraw",
            description = {
                "Thu hồi biểu đã nhập; không cần FILE.",
                "Withdraw the one that was handed over; no FILE then."
            })
    private boolean withdraw;

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    FormImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var path = period.path() + "/portal-form";
        if (withdraw) {
            node.post(path + "/withdrawal", Map.of("by", by));
            terminal.advise(new LocalizedText(
                    "Kỳ " + period.period() + ": không còn đối chiếu với biểu của Cổng.",
                    period.period() + ": no longer compared with the portal's form."));
            return ExitCode.DONE.code();
        }
        var lines = node.postJson(path, document(form())).path("lines").asInt();
        terminal.advise(new LocalizedText(
                "Đã nhập biểu II.06a của Cổng cho kỳ " + period.period() + ": " + lines + " lĩnh vực.",
                "Took form II.06a of the portal for " + period.period() + ": " + lines + " sectors."));
        return ExitCode.DONE.code();
    }

    private PortalForm form() {
        if (file == null) {
            throw new UserErrorException("còn thiếu FILE", "FILE: expected a file with form II.06a, found none");
        }
        try {
            return PortalFormFile.read(file, Math.max(1, sheet));
        } catch (UnusableFormException e) {
            var fault = String.valueOf(e.getMessage());
            throw new UserErrorException(VietnameseWording.of(fault), fault);
        }
    }

    private Map<String, Object> document(PortalForm form) {
        var document = new LinkedHashMap<String, Object>();
        document.put("by", by);
        document.put("lines", form.lines().stream().map(FormImportCommand::line).toList());
        form.total().ifPresent(total -> document.put("total", line(total)));
        return document;
    }

    private static Map<String, Object> line(PortalForm.Line line) {
        return Map.of(
                "place", line.place(),
                "sector", line.sector(),
                "columns", line.columns().columns());
    }
}
