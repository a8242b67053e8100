package vn.kip.standalone.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.report.snapshot.GateFailure.Gate;
import vn.kip.report.snapshot.GateOverride;
import vn.kip.standalone.terminal.UserErrorException;

/** In spite of which checks a report is to be published this once, and why. */
final class OverrideOptions {

    @Option(
            names = "--override",
            paramLabel = "GATE",
            split = ",",
            description = {
                "Công bố dù kiểm tra này chưa đạt (dùng được nhiều lần): ${COMPLETION-CANDIDATES}.",
                "Publish in spite of this check (may be given several times): ${COMPLETION-CANDIDATES}."
            })
    private List<Gate> gates = List.of();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = {
                "Lý do, in trên báo cáo, ít nhất " + GateOverride.SHORTEST_REASON + " ký tự.",
                "The reason, printed on the report, at least " + GateOverride.SHORTEST_REASON + " characters."
            })
    private @Nullable String reason;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = {"Họ tên người quyết định.", "Name of the person who decides so."})
    private @Nullable String by;

    /**
     * One for each gate.
     *
     * @param reporting whether there is a report to publish
     */
    List<GateOverride> decisions(boolean reporting) {
        if (gates.isEmpty() && reason == null && by == null) {
            return List.of();
        }
        if (gates.isEmpty() || !reporting) {
            throw new UserErrorException(
                    "--override, --reason và --by dùng cùng nhau, và cùng với --period",
                    "--override, --reason and --by: expected all of them, and --period, found only some");
        }
        return of(gates, reason == null ? "" : reason, by == null ? "" : by);
    }

    /** Refuses a reason that says nothing, before anything is started for it. */
    static List<GateOverride> of(List<Gate> gates, String reason, String by) {
        try {
            return gates.stream()
                    .distinct()
                    .map(gate -> new GateOverride(gate, reason, by))
                    .toList();
        } catch (IllegalArgumentException e) {
            var fault = "--" + e.getMessage();
            throw new UserErrorException(VietnameseWording.of(fault), fault);
        }
    }
}
