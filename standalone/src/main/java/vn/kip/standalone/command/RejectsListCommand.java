package vn.kip.standalone.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.standalone.terminal.RejectionRows;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip rejects list}: where each rejected row stands, which field, what was found and what was expected. */
@Command(
        name = "list",
        description = {
            "Liệt kê các dòng bị từ chối: ở đâu, cột nào, thấy gì, cần gì. Không bao giờ in cả dòng.",
            "List rejected rows: where, which field, what was found, what was expected. Never prints the row.",
            ""
        })
final class RejectsListCommand implements Callable<Integer> {

    @Mixin
    private RejectsFilter which = new RejectsFilter();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = {"Chỉ loại bản ghi này, ví dụ dossier.", "Only this kind of record, such as dossier."})
    private @Nullable RecordKind kind;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = {"Gặp lần đầu từ ngày này.", "First met since this day."})
    private @Nullable String since;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = {
                "Nhiều nhất bao nhiêu dòng, tới 1000 (mặc định: 50).",
                "At most so many, up to 1000 (default: 50)."
            })
    private int limit;

    @Option(
            names = "--page",
            paramLabel = "N",
            defaultValue = "0",
            description = {"Trang thứ mấy, từ 0.", "Which page, from 0."})
    private int page;

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    RejectsListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuseUnknownSource();
        var answer = node.get("/api/rejections", asked());
        var rejections = answer.path("rejections")
                .valueStream()
                .map(RejectsListCommand::rejection)
                .toList();
        if (!rejections.isEmpty()) {
            terminal.out().print(new RejectionRows(rejections).text());
        }
        var total = answer.path("total").asLong();
        terminal.out()
                .println("Tổng số " + total + ", trang này " + rejections.size() + ". / " + total + " in all, "
                        + rejections.size() + " on this page.");
        return ExitCode.DONE.code();
    }

    /** Of a mistyped source there are no rejections, which would read as if all were well. */
    private void refuseUnknownSource() {
        if (which.source == null) {
            return;
        }
        var known = node.get("/api/ledger", Map.of())
                .path("accounts")
                .valueStream()
                .map(account -> account.path("source").asString())
                .distinct()
                .toList();
        if (!known.contains(which.source)) {
            var told = "expected one of the sources " + String.join(", ", known) + ", found '" + which.source + "'";
            throw new UserErrorException("không có nguồn này: " + VietnameseWording.of(told), told);
        }
    }

    private Map<String, String> asked() {
        var asked = new TreeMap<>(which.asked());
        put(asked, "source", which.source);
        put(asked, "kind", kind == null ? null : kind.code());
        put(asked, "since", since);
        put(asked, "size", String.valueOf(limit));
        put(asked, "page", String.valueOf(page));
        return asked;
    }

    private static void put(Map<String, String> asked, String key, @Nullable String value) {
        if (value != null) {
            asked.put(key, value);
        }
    }

    private static Rejection rejection(JsonNode entry) {
        return new Rejection(
                entry.path("source").asString(),
                RecordKind.ofCode(entry.path("kind").asString()).orElseThrow(),
                entry.path("source").asString() + ": " + entry.path("position").asString(),
                entry.path("recordId").asString(),
                Reason.valueOf(entry.path("reason").asString()),
                entry.path("field").asString(),
                entry.path("found").asString(),
                entry.path("expected").asString());
    }
}
