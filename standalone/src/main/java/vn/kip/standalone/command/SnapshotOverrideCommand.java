package vn.kip.standalone.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.snapshot.GateFailure.Gate;
import vn.kip.report.snapshot.GateOverride;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip snapshot override}: the running Kip is to publish a period in spite of checks that fail, or no longer. */
@Command(
        name = "override",
        description = {
            "Cho Kịp đang chạy công bố số liệu một kỳ dù một kiểm tra chưa đạt; lý do được in trên báo cáo. Có hiệu lực từ lần công bố sau, đến khi thu hồi.",
            "Have the running Kip publish the figures of a period in spite of a failed check; the reason is printed on the report. It holds from the next publication on, until it is withdrawn.",
            ""
        })
final class SnapshotOverrideCommand implements Callable<Integer> {

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--gate",
            required = true,
            split = ",",
            paramLabel = "GATE",
            description = {
                "Kiểm tra nào (dùng được nhiều lần): ${COMPLETION-CANDIDATES}.",
                "Which check (may be given several times): ${COMPLETION-CANDIDATES}."
            })
    private List<Gate> gates = List.of();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = {
                "Lý do, ít nhất " + GateOverride.SHORTEST_REASON + " ký tự.",
                "The reason, at least " + GateOverride.SHORTEST_REASON + " characters."
            })
    private String reason = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "NAME",
            description = {"Họ tên người quyết định.", "Name of the person who decides so."})
    private String by = "";

    @Option(
            names = "--withdraw",
            description = {"Thu hồi: kiểm tra này lại có hiệu lực.", "Withdraw it: the check counts again."})
    private boolean withdraw;

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    SnapshotOverrideCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var decisions = OverrideOptions.of(gates, reason, by);
        var path = period.path() + "/overrides" + (withdraw ? "/withdrawal" : "");
        JsonNode standing = null;
        for (var decision : decisions) {
            standing = node.post(
                    path, Map.of("gate", decision.gate().name(), "reason", decision.reason(), "by", decision.by()));
        }
        var names = standing == null
                ? ""
                : standing.valueStream().map(one -> one.path("gate").asString()).collect(Collectors.joining(", "));
        terminal.advise(
                names.isEmpty()
                        ? new LocalizedText(
                                "Kỳ " + period.period() + ": mọi kiểm tra đều có hiệu lực.",
                                period.period() + ": every check counts.")
                        : new LocalizedText(
                                "Kỳ " + period.period() + " sẽ được công bố dù chưa đạt: " + names + ".",
                                period.period() + " will be published in spite of: " + names + "."));
        return ExitCode.DONE.code();
    }
}
