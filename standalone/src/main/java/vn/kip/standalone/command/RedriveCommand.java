package vn.kip.standalone.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.wording.VietnameseWording;
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

    @Mixin
    private RejectsFilter which = new RejectsFilter();

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    RedriveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (which.source != null) {
            tell(which.source, node.post(which.source, "redrive", which.asked()));
            return ExitCode.DONE.code();
        }
        return all(which.asked()).code();
    }

    /** A kind of source that cannot read again must not keep the others from it. */
    private ExitCode all(Map<String, String> asked) {
        var outcome = ExitCode.DONE;
        for (var name : names()) {
            try {
                tell(name, node.post(name, "redrive", asked));
            } catch (RunningNode.RefusedException e) {
                terminal.advise(new LocalizedText(
                        name + ": " + VietnameseWording.of(String.valueOf(e.getMessage())),
                        name + ": " + e.getMessage()));
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
                                : "sẽ đọc lại " + positions + " vị trí ở lượt kế tiếp / will read " + positions
                                        + (positions == 1 ? " position" : " positions") + " again in the next round"));
    }
}
