package vn.kip.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.standalone.terminal.Terminal;

/** {@code kip source resume}: a source that was paused goes on. */
@Command(
        name = "resume",
        description = {"Cho một nguồn đã tạm dừng chạy tiếp.", "Let a source that was paused go on.", ""})
final class SourceResumeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            description = {"Tên nguồn.", "Name of the source."})
    private String name = "";

    @Mixin
    private RunningNode node = new RunningNode();

    private final Terminal terminal;

    SourceResumeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        node.post(name, "resume", Map.of());
        terminal.advise(new LocalizedText("Nguồn " + name + " chạy tiếp.", "The source " + name + " goes on."));
        return ExitCode.DONE.code();
    }
}
