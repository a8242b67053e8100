package vn.kip.standalone.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.standalone.node.SourceTrial;
import vn.kip.standalone.terminal.Logs;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.TrialTable;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip source check}: what a source would bring, without sending any of it. */
@Command(
        name = "check",
        description = {
            "Thử một nguồn: sẽ nhận gì, sẽ từ chối gì. Không gửi, không lưu, không chuyển tệp.",
            "Try a source: what would come in, what would be rejected. Sends, stores and moves nothing.",
            ""
        })
final class SourceCheckCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    @Parameters(
            paramLabel = "NAME",
            description = {"Tên nguồn trong tệp cấu hình.", "Name of the source in the settings file."})
    private String name = "";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            required = true,
            description = {"Tệp cấu hình kip.yml.", "The settings file kip.yml."})
    private Path config = Path.of("kip.yml");

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = {
                "Số dòng mỗi loại được hiện; đọc tới khi có ít nhất chừng ấy dòng (mặc định: 20).",
                "Rows of either kind to show; reads until at least so many have come (default: 20)."
            })
    private int limit;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = {
                "Chờ nguồn nhiều nhất bao lâu (mặc định: 30 giây).",
                "How long to wait at most (default: 30 s)."
            })
    private int seconds;

    private final Terminal terminal;

    SourceCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST || seconds < 1) {
            throw new UserErrorException(
                    "--limit: cần số từ 1 đến " + MOST + "; --wait: cần ít nhất 1 giây",
                    "--limit: expected 1 to " + MOST + ", found " + limit + "; --wait: expected 1 or more, found "
                            + seconds);
        }
        if (!Files.isReadable(config)) {
            throw new UserErrorException(
                    "không đọc được tệp cấu hình " + config,
                    "--config: expected a readable settings file, found none at " + config);
        }
        Logs.off();
        terminal.advise(new LocalizedText("Đang xem nguồn " + name + " …", "Looking at the source " + name + " …"));
        var outcome = SourceTrial.run(config, name, limit, Duration.ofSeconds(seconds));
        terminal.out().print(new TrialTable(outcome).text());
        return (outcome.clean() ? ExitCode.DONE : ExitCode.NOT_CLEAN).code();
    }
}
