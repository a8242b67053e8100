package vn.kip.benchmark.peer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java in which one way runs, with the heap of this one. */
final class PeerProcess implements AutoCloseable {

    private static final List<String> FOR_FLINK = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED");

    private final String name;
    private final Process process;
    private Duration processorTime = Duration.ZERO;

    private PeerProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static PeerProcess start(Way way, Path state, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // what it unpacks goes with its state: who is killed does not clear up
        command.add("-Djava.io.tmpdir=" + Files.createDirectories(state));
        command.add("-Xmx" + Runtime.getRuntime().maxMemory());
        command.add("-XX:MaxDirectMemorySize=" + System.getProperty("bench.direct", "3g"));
        if (way.isFlink()) {
            command.addAll(FOR_FLINK);
        }
        command.addAll(List.of("-classpath", classPath(way.isFlink()), way.main()));
        command.addAll(arguments);
        way.arguments().stream()
                .map(argument -> argument.equals(Way.STATE) ? state.toString() : argument)
                .forEach(command::add);
        return new PeerProcess(
                way.name(), new ProcessBuilder(command).inheritIO().start());
    }

    /**
     * Flink and Kafka Streams each come with a RocksDB of their own, whose classes have the same names, and Flink's way to
     * Kafka reaches into clients older than Kip's.
     */
    private static String classPath(boolean flink) {
        var notMine = flink ? List.of("rocksdbjni-", "kafka-clients-") : List.of("frocksdbjni-");
        var mine = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> notMine.stream().noneMatch(new File(entry).getName()::startsWith));
        var first = flink
                ? Stream.of(Path.of(System.getProperty("bench.flink"), "*").toString())
                : Stream.<String>of();
        return Stream.concat(first, mine).collect(Collectors.joining(File.pathSeparator));
    }

    /** Processor time of all its threads so far; once it has ended, what was seen last. */
    Duration processorTime() {
        processorTime = process.info().totalCpuDuration().orElse(processorTime);
        return processorTime;
    }

    /**
     * It has not failed so far.
     *
     * @throws IllegalStateException when it has
     */
    void check() {
        if (!process.isAlive() && process.exitValue() != 0) {
            throw new IllegalStateException(
                    "expected '" + name + "' to count, found that it ended with code " + process.exitValue());
        }
    }

    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("expected '" + name + "' to end");
        }
        check();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
