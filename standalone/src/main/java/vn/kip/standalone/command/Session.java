package vn.kip.standalone.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.snapshot.PublicationRequest;
import vn.kip.standalone.node.DataFolder;
import vn.kip.standalone.node.Node;
import vn.kip.standalone.node.NodeSettings;
import vn.kip.standalone.node.NodeSettings.Sources;
import vn.kip.standalone.terminal.Logs;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** From the command to its exit code: start the node, load, publish, then end or stay up. */
final class Session {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Terminal terminal;
    private final CommonOptions options;
    private final boolean unattended;

    /**
     * A session of a command.
     *
     * @param unattended whether periods are published by themselves and reports delivered, while it stays up
     */
    Session(Terminal terminal, CommonOptions options, boolean unattended) {
        this.terminal = terminal;
        this.options = options;
        this.unattended = unattended;
    }

    /**
     * Runs until there is nothing more to do, or the process is to end.
     *
     * @param purpose of the data folder
     * @param sources that are pulled
     * @param report to publish when they have been read; empty for none
     */
    ExitCode run(String purpose, Function<DataFolder, Sources> sources, Optional<PublicationRequest> report) {
        refuseWhatCannotWork();
        var data = DataFolder.claim(options.data, purpose);
        Logs.to(data.part("logs"));
        terminal.advise(new LocalizedText("Kịp đang khởi động …", "Kip is starting …"));
        var node = Node.starting(new NodeSettings(
                data,
                sources,
                options.effectivePort(),
                report.map(PublicationRequest::periodCode).orElse(null),
                unattended && !options.once));
        try (node;
                var stop = new StopSignal(node::close)) {
            node.awaitStart();
            if (!options.once) {
                terminal.advise(new LocalizedText(
                        "Bảng điều khiển: " + node.dashboard() + " (dừng: Ctrl-C)",
                        "Dashboard: " + node.dashboard() + " (stop with Ctrl-C)"));
            }
            var outcome = report.map(request -> new Reporting(terminal, node, stop).publish(request, options.once))
                    .orElse(ExitCode.DONE);
            while (!options.once && !stop.within(A_DAY)) {
                // stays up
            }
            return outcome;
        }
    }

    /** Tells at once what would come out only when everything has started. */
    private void refuseWhatCannotWork() {
        if (Files.exists(options.out) && !Files.isDirectory(options.out)) {
            throw new UserErrorException(
                    "--out: " + options.out + " không phải là thư mục",
                    "--out: expected a folder, found the file " + options.out);
        }
        try (var probe = new ServerSocket(options.effectivePort(), 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            var text = Failure.portInUse(options.effectivePort());
            throw new UserErrorException(text.vi(), text.en());
        }
    }
}
