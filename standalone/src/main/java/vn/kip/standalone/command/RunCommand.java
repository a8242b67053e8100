package vn.kip.standalone.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip run}: the systems that a settings file names. */
@Command(
        name = "run",
        description = {
            "Đọc các hệ thống khai báo trong tệp cấu hình, tính số liệu và lập báo cáo.",
            "Pull the systems that a settings file names, keep the figures and write reports.",
            ""
        })
final class RunCommand implements Callable<Integer> {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            required = true,
            description = {"Tệp cấu hình kip.yml.", "The settings file kip.yml."})
    private Path config = Path.of("kip.yml");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private OverrideOptions overrides = new OverrideOptions();

    private final Terminal terminal;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var settings = SettingsFile.read(config);
        report.check(settings.catalogue().periods());
        var inSpiteOf = overrides.decisions(report.period != null);
        if (common.once && report.period == null) {
            throw new UserErrorException(
                    "--once cần biết kỳ báo cáo: hãy thêm --period, ví dụ --period 2023-H1",
                    "--once: expected a period to report on, found none; add --period, such as --period 2023-H1");
        }
        return new Session(terminal, common, true)
                .run(
                        settings.catalogue().unit(),
                        data -> settings::path,
                        report.request(common.out).map(request -> request.inSpiteOf(inSpiteOf)))
                .code();
    }
}
