package vn.kip.standalone.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip redrive}: rejected rows are read again, after the mapping or the source was put right. */
@Command(
        name = "redrive",
        description = {
            "Đọc lại các dòng đã bị từ chối, sau khi sửa bảng ánh xạ hoặc sửa ở nguồn.",
            "Read rejected rows again, after the mapping or the source was corrected.",
            ""
        })
final class RedriveCommand implements Callable<Integer> {

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = {"Chỉ nguồn này (mặc định: mọi nguồn).", "Only this source (default: all)."})
    private @Nullable String source;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = {"Chỉ lý do này, ví dụ UNKNOWN_CODE.", "Only this reason, such as UNKNOWN_CODE."})
    private @Nullable Reason reason;

    @Option(
            names = "--field",
            paramLabel = "FIELD",
            description = {"Chỉ cột này của nguồn.", "Only this field of the source."})
    private @Nullable String field;

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    RedriveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var asked = new TreeMap<String, String>();
        if (reason != null) {
            asked.put("reason", reason.name());
        }
        if (field != null) {
            asked.put("field", field);
        }
        if (source != null) {
            tell(source, node.post(source, "redrive", asked));
            return ExitCode.DONE.code();
        }
        return all(asked).code();
    }

    /** A kind of source that cannot read again must not keep the others from it. */
    private ExitCode all(Map<String, String> asked) {
        var outcome = ExitCode.DONE;
        for (var name : names()) {
            try {
                tell(name, node.post(name, "redrive", asked));
            } catch (RunningNode.RefusedException e) {
                terminal.err().println(name + ": " + e.getMessage());
                outcome = ExitCode.REFUSED;
            }
        }
        return outcome;
    }

    private List<String> names() {
        return node.get("/api/sources", Map.of())
                .path("sources")
                .valueStream()
                .map(known -> known.path("name").asString())
                .toList();
    }

    private void tell(String name, JsonNode outcome) {
        var positions = outcome.path("positions").asLong();
        terminal.out()
                .println(name + ": "
                        + (positions == 0
                                ? "không có dòng nào để đọc lại / nothing to read again"
                                : "đang đọc lại " + positions + " vị trí / reading " + positions + " positions again"));
    }
}
