package vn.kip.metrics.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.kip.metrics.MetricsApplication;

/** The aggregator in a JVM of its own, which can be killed without a warning. */
record AggregatorJvm(Process process) {

    /** Starts it with settings as they are given on a command line. */
    static AggregatorJvm start(Path folder, List<String> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MetricsApplication.class.getName(),
                // nobody asks it anything, and it does not live long enough for the second compiler
                "--spring.main.web-application-type=none"));
        command.addAll(settings);
        return new AggregatorJvm(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("aggregator.log").toFile()))
                .start());
    }

    /** Kills it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
