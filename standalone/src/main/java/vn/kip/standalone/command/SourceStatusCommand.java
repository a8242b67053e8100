package vn.kip.standalone.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import vn.kip.standalone.terminal.SourcesTable;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip source status}: how far each source has been read. */
@Command(
        name = "status",
        description = {
            "Các nguồn của Kịp đang chạy: đã đọc tới đâu, vướng gì.",
            "The sources of the running Kip: how far each was read, what stands in the way.",
            ""
        })
final class SourceStatusCommand implements Callable<Integer> {

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    SourceStatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var sources = node.get("/api/sources", Map.of()).path("sources");
        terminal.out()
                .print(new SourcesTable(sources.valueStream()
                                .map(SourceStatusCommand::line)
                                .toList())
                        .text());
        var backfills = node.get("/api/sources/backfills", Map.of());
        backfills.forEach(backfill -> terminal.out().println(backfill(backfill)));
        return ExitCode.DONE.code();
    }

    private static SourcesTable.Line line(JsonNode source) {
        return new SourcesTable.Line(
                source.path("name").asString(),
                source.path("records").asString(),
                source.path("state").asString(),
                List.of(
                        source.path("pulled").asLong(),
                        source.path("sent").asLong(),
                        source.path("unchanged").asLong(),
                        source.path("rejected").asLong()),
                toTheSecond(source.path("lastSuccess").asString("")),
                source.path("failure").asString(""));
    }

    private static String toTheSecond(String moment) {
        return moment.isEmpty()
                ? ""
                : Instant.parse(moment).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String backfill(JsonNode backfill) {
        return "Đọc lại / backfill #" + backfill.path("number").asInt() + " "
                + backfill.path("source").asString() + " "
                + backfill.path("from").asString() + " – "
                + backfill.path("to").asString() + ": "
                + state(backfill.path("state").asString()) + ", "
                + backfill.path("rows").asLong() + " dòng / rows"
                + (backfill.path("failure").isNull()
                        ? ""
                        : ", " + backfill.path("failure").asString(""));
    }

    private static String state(String name) {
        return switch (name) {
            case "WAITING" -> "đang chờ lượt / waiting for the next round";
            case "RUNNING" -> "đang đọc / being read";
            case "DONE" -> "xong / done";
            case "FAILED" -> "LỖI / FAILED";
            default -> name;
        };
    }
}
