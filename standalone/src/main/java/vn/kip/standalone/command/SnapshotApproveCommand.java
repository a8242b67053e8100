package vn.kip.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip snapshot approve}: a person stands for a published revision. */
@Command(
        name = "approve",
        description = {
            "Phê duyệt một bản chốt số liệu. Không thu hồi được: sau đó chỉ có bản thay thế.",
            "Approve a snapshot of figures. It cannot be taken back: from then on it is only replaced by another revision.",
            ""
        })
final class SnapshotApproveCommand implements Callable<Integer> {

    private static final int SHORTEST_HASH = 8;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            description = {"Kỳ báo cáo, ví dụ 2023-H1.", "Reporting period, for example 2023-H1."})
    private String period = "";

    @Option(
            names = "--calendar",
            paramLabel = "CALENDAR",
            description = {
                "Lịch của kỳ, nếu kỳ cùng mã có trong nhiều lịch.",
                "Calendar of the period, when several calendars have one of that code."
            })
    private @Nullable String calendar;

    @Option(
            names = "--hash",
            required = true,
            paramLabel = "HASH",
            description = {
                "Mã băm in trên bản đã đọc, ít nhất " + SHORTEST_HASH + " ký tự đầu.",
                "Hash printed on the report that was read, at least its first " + SHORTEST_HASH + " characters."
            })
    private String hash = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "NAME",
            description = {
                "Họ tên người phê duyệt, có thể kèm chức vụ.",
                "Name of the person who approves, and if they like their office."
            })
    private String approver = "";

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    SnapshotApproveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var read = read();
        var path = "/api/snapshots/" + read.path("unit").asString() + "/"
                + read.path("calendar").asString() + "/" + period + "/"
                + read.path("revision").asInt() + "/approval";
        node.post(path, Map.of("contentHash", read.path("contentHash").asString(), "approver", approver));
        var revision = period + ", " + read.path("revision").asInt();
        terminal.advise(new LocalizedText(
                "Đã phê duyệt bản chốt kỳ " + revision + ".", "Approved the snapshot of " + revision + "."));
        return ExitCode.DONE.code();
    }

    /** The one revision that was read, whether it is the latest or not: that is for the running Kip to say. */
    private JsonNode read() {
        var found = node.get("/api/snapshots", Map.of())
                .valueStream()
                .filter(one -> one.path("period").asString().equals(period))
                .filter(one ->
                        calendar == null || one.path("calendar").asString().equals(calendar))
                .filter(one -> hash.length() >= SHORTEST_HASH
                        && one.path("contentHash").asString().startsWith(hash))
                .toList();
        if (found.size() != 1) {
            throw new UserErrorException(
                    "cần mã băm (từ " + SHORTEST_HASH + " ký tự) của đúng một bản chốt kỳ " + period + ", tìm thấy "
                            + found.size() + "; xem ./kip snapshot",
                    "expected the hash (" + SHORTEST_HASH + " characters or more) of one snapshot of " + period
                            + ", found " + found.size() + "; see ./kip snapshot");
        }
        return found.get(0);
    }
}
