package vn.kip.standalone.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip backfill}: a span of the past is read again, beside the live pull. */
@Command(
        name = "backfill",
        description = {
            "Đọc lại một khoảng ngày đã qua của một nguồn, trong lúc vẫn đọc dữ liệu mới.",
            "Read a span of past days of a source again, beside the live pull.",
            ""
        })
final class BackfillCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            description = {"Tên nguồn.", "Name of the source."})
    private String name = "";

    @Option(
            names = "--from",
            paramLabel = "DAY",
            required = true,
            description = {"Ngày đầu, ví dụ 2023-01-01.", "First day, such as 2023-01-01."})
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            required = true,
            description = {"Ngày cuối, tính cả ngày này.", "Last day, this one included."})
    private LocalDate to = LocalDate.EPOCH;

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    BackfillCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var begun = node.post(name, "backfills", Map.of("from", from.toString(), "to", to.toString()));
        terminal.out().println(SourceStatusCommand.backfill(begun));
        terminal.advise(new LocalizedText(
                "Đang đọc lại; xem tiến độ bằng: kip source status",
                "Being read again; watch it with: kip source status"));
        return ExitCode.DONE.code();
    }
}
