package vn.kip.standalone.whole;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Kip as it lies on the machine of an office: the launcher beside the packaged jar.
 *
 * <p>It is laid out once for the JVMs of all tests, with the archive of classes that the launcher makes at the first start.
 */
final class Installed {

    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final Path LAUNCHER = layOut();

    private Installed() {}

    static Path launcher() {
        return LAUNCHER;
    }

    /** A process that finds the Java of this one. */
    static ProcessBuilder process(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", JAVA.toString());
        return builder;
    }

    private static Path layOut() {
        var home = Path.of("target", "installed").toAbsolutePath();
        var done = home.resolve("done");
        var launcher = home.resolve("kip");
        try {
            Files.createDirectories(home);
            try (var channel = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var alone = channel.lock()) {
                var packaged = packagedJar();
                if (!Files.exists(done) || isNewer(packaged, done) || isNewer(Path.of("..", "kip"), done)) {
                    Files.copy(Path.of("..", "kip"), launcher, StandardCopyOption.REPLACE_EXISTING);
                    unpack(packaged, home.resolve("lib"));
                    run(launcher.toString(), "--version");
                    Files.writeString(done, "");
                }
            }
            return launcher;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isNewer(Path file, Path than) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0;
    }

    private static Path packagedJar() throws IOException {
        try (var jars = Files.newDirectoryStream(Path.of("target"), "standalone-*-exec.jar")) {
            for (var jar : jars) {
                return jar.toAbsolutePath();
            }
        }
        throw new IllegalStateException("expected the packaged jar in target: run mvn verify, not the test alone");
    }

    private static void unpack(Path packaged, Path lib) throws IOException {
        run(
                JAVA.resolve("bin/java").toString(),
                "-Djarmode=tools",
                "-jar",
                packaged.toString(),
                "extract",
                "--force",
                "--destination",
                lib.toString());
        var name = packaged.getFileName().toString();
        Files.move(lib.resolve(name), lib.resolve("kip.jar"), StandardCopyOption.REPLACE_EXISTING);
        try (var archives = Files.newDirectoryStream(lib, "*.jsa")) {
            for (var ofAnotherJar : archives) {
                Files.delete(ofAnotherJar);
            }
        }
    }

    private static void run(String... command) throws IOException {
        var output = Files.createTempFile("kip-installed", ".out");
        var process = process(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(4, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " said: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kip was laid out", e);
        } finally {
            Files.delete(output);
        }
    }
}
