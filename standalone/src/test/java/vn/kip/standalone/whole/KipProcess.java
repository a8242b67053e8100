package vn.kip.standalone.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.kip.embedded.Loopback;

/** Kip in a process of its own, as a person starts it, so that it can be killed like one. */
final class KipProcess implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;

    private KipProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts {@code kip arguments…} in {@code folder}, its output going to a file there. */
    static KipProcess start(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Installed.launcher().toString());
        command.addAll(List.of(arguments));
        Files.createDirectories(folder);
        var output = Files.createTempFile(folder, "kip-", ".out");
        var builder = Installed.process(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // many short lives on a machine of two cores: the best code does not pay for itself
        builder.environment().put("KIP_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        var process = builder.start();
        process.getOutputStream().close();
        return new KipProcess(process, output);
    }

    /** A port that nobody listens on, to be given to {@code --port}. */
    static int freePort() throws IOException {
        return Loopback.freePorts(1).get(0);
    }

    /** Waits for the end and returns the exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("expected Kip to end within " + LONGEST + ", it said:\n" + output());
        }
        return process.exitValue();
    }

    boolean running() {
        return process.isAlive();
    }

    /** {@code kill -9}: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Ends it as a service manager would, and waits. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
