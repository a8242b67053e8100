package vn.kip.benchmark.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.kip.benchmark.Benches;
import vn.kip.metrics.MetricsApplication;

/**
 * An aggregator in a JVM of its own, with a folder of its own for its state.
 *
 * @param process its JVM
 */
record Instance(Process process) {

    private static final long PATIENCE_SECONDS = 40;

    /**
     * Starts it.
     *
     * @param name of its folder: one that has counted before finds there what it knows
     * @param settings of the aggregator beside those that all have
     */
    static Instance start(Benches benches, String name, int partitions, List<String> settings) throws IOException {
        var folder = Files.createDirectories(benches.home().resolve(name));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:MaxDirectMemorySize=1g",
                // beside other processes on the same processors: no threads of its own that collect meanwhile
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                MetricsApplication.class.getName(),
                "--spring.main.web-application-type=none",
                "--kip.config=" + benches.home().resolve("kip.yml"),
                "--kip.bootstrap-servers=" + benches.servers(),
                "--kip.partitions=" + partitions,
                "--kip.replication=1",
                "--kip.state-dir=" + folder.resolve("state")));
        command.addAll(settings);
        return new Instance(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start());
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        await();
    }

    /** As a redeploy does. */
    void stop() throws InterruptedException {
        process.destroy();
        await();
    }

    /** Of all its threads since it was started. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void await() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("expected the aggregator to end, found it running");
        }
    }
}
