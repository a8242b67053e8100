package vn.kip.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process that an earlier run, killed hard, may have left on a folder of data. */
record LeftOverServer(Path data, Optional<ProcessHandle> process) {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Finds it by the process id that PostgreSQL writes into its folder. */
    static LeftOverServer of(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return new LeftOverServer(data, Optional.empty());
        }
        var lines = Files.readAllLines(pidFile);
        return new LeftOverServer(data, lines.size() < 2 ? Optional.empty() : serving(lines));
    }

    /** The process of that id, unless the id has long been given to another program. */
    private static Optional<ProcessHandle> serving(List<String> pidFile) {
        var pid = Long.parseLong(pidFile.get(0).strip());
        var served = pidFile.get(1).strip();
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of())
                        .contains(served))
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    /**
     * Asks it to stop and waits. When it does not stop in time it is killed, which loses nothing that was committed.
     *
     * @throws IOException when it belongs to another user and so cannot be stopped
     */
    void stop() throws IOException {
        if (process.isEmpty()) {
            return;
        }
        var server = process.get();
        LOG.atInfo().addKeyValue("pid", server.pid()).log("Stopping the PostgreSQL server that an earlier run left");
        if (!server.destroy()) {
            throw new IOException("the process " + server.pid() + " still serves " + data
                    + " and cannot be stopped: stop it, or start Kip as the user who owns it");
        }
        if (!ends(server)) {
            server.destroyForcibly();
            ends(server);
        }
    }

    private static boolean ends(ProcessHandle server) throws IOException {
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
