package vn.kip.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsIT {

    private static final int ROUNDS = 60;

    private final Path folder;

    ProgramsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void areUnpackedOnceByThreeJvmsThatStartAtTheSameInstant() throws Exception {
        var start = Instant.now().plusSeconds(3).toString();
        var processes = new ArrayList<Process>();
        for (var i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Unpacker.class.getName(),
                            folder.toString(),
                            start)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said-" + i).toFile())
                    .start());
        }

        for (var i = 0; i < 3; i++) {
            var status = processes.get(i).waitFor();
            assertThat(status).as(Files.readString(folder.resolve("said-" + i))).isZero();
        }
        assertThat(unpackings()).hasSize(ROUNDS);
    }

    @Test
    void areUnpackedOnceByThreadsThatStartAtTheSameInstant() throws Exception {
        var programs = new Programs(folder.resolve("0/programs"));
        Callable<Boolean> unpacking = () -> programs.unpackedFor(() -> unpack(folder.resolve("0")));
        var threads = Executors.newFixedThreadPool(3);
        try {
            for (var done : threads.invokeAll(List.of(unpacking, unpacking, unpacking))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(unpackings()).hasSize(1);
    }

    private List<Path> unpackings() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(path -> path.getFileName().toString().startsWith("unpacked-"))
                    .toList();
        }
    }

    /** What the library does: it marks the folder when all is in it. */
    private static boolean unpack(Path round) throws IOException {
        var version = round.resolve("programs/PG-1");
        Files.createDirectories(version);
        if (!Files.exists(version.resolve(".exists"))) {
            Files.createTempFile(round, "unpacked-", "");
            for (var program = 0; program < 30; program++) {
                Files.createFile(version.resolve("program-" + program));
            }
            Files.createFile(version.resolve(".exists"));
        }
        return true;
    }

    /** Unpacks again and again, each time at an instant that the others know. */
    static final class Unpacker {

        public static void main(String[] args) throws IOException {
            for (var round = 0; round < ROUNDS; round++) {
                var of = Path.of(args[0], Integer.toString(round));
                var instant = Instant.parse(args[1]).plusMillis(40L * round);
                while (Instant.now().isBefore(instant)) {
                    LockSupport.parkUntil(instant.toEpochMilli());
                }
                new Programs(of.resolve("programs")).unpackedFor(() -> unpack(of));
            }
        }
    }
}
