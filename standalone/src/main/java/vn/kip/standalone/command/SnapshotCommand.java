package vn.kip.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import vn.kip.standalone.terminal.SnapshotTable;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip snapshot}: what has been published, and who stands for it. */
@Command(
        name = "snapshot",
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Các bản chốt số liệu của Kịp đang chạy, và ai đã phê duyệt bản nào.",
            "The snapshots of figures that the running Kip has published, and who has approved which.",
            ""
        })
final class SnapshotCommand implements Callable<Integer> {

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    private SnapshotCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new SnapshotCommand(terminal))
                .addSubcommand(new SnapshotApproveCommand(terminal))
                .addSubcommand(new SnapshotOverrideCommand(terminal));
    }

    @Override
    public Integer call() {
        var all = node.get("/api/snapshots", Map.of());
        terminal.out()
                .print(new SnapshotTable(
                                all.valueStream().map(SnapshotCommand::line).toList())
                        .text());
        return ExitCode.DONE.code();
    }

    private static SnapshotTable.Line line(JsonNode revision) {
        return new SnapshotTable.Line(
                revision.path("calendar").asString(),
                revision.path("period").asString(),
                revision.path("revision").asInt(),
                revision.path("publishedAt").asString(),
                revision.path("contentHash").asString(),
                text(revision.path("approver")),
                text(revision.path("approvedAt")),
                revision.path("overrides").valueStream().map(JsonNode::asString).toList());
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
