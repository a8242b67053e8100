package vn.kip.standalone.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kip.domain.period.PeriodSettings;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip demo}: a sample city's half-year, from its systems to the report. */
@Command(
        name = "demo",
        description = {
            "Chạy thử với dữ liệu mẫu của một thành phố: 40.000 hồ sơ, kỳ 2023-H1.",
            "Try Kip with the sample of a city: 40,000 dossiers, period 2023-H1.",
            ""
        })
final class DemoCommand implements Callable<Integer> {

    private static final String PERIOD = "2023-H1";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    /** For a quick look; another number is another sample, which wants a data folder of its own. */
    @Option(names = "--dossiers", hidden = true, defaultValue = "40000")
    private int dossiers;

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (report.period == null) {
            report.period = PERIOD;
        }
        report.check(PeriodSettings.DEFAULT);
        return new Session(terminal, common, false)
                .run("demo", data -> SampleSources.start(data.part("sample"), dossiers), report.request(common.out))
                .code();
    }
}
