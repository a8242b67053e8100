package vn.kip.standalone.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import vn.kip.standalone.sample.server.OneStopServer;

/** A sample that lies ready in a folder. */
public final class Sample {

    /** What the one-stop system asks for unless the variable {@code ONE_STOP_TOKEN} says otherwise: it guards nothing. */
    public static final String TOKEN = "sample";

    private final Path folder;

    private Sample(Path folder) {
        this.folder = folder;
    }

    /** As {@link #prepare(Path, SampleOptions)}, with one bad row of every kind. */
    public static Sample prepare(Path folder, int dossiers, long seed) throws IOException {
        return prepare(folder, new SampleOptions(dossiers, seed, SampleOptions.DEFAULT.badRows()));
    }

    /**
     * The sample in a folder, made if it is not there. What lies ready is left as it is, also where sources have moved
     * their files or versions have been posted.
     *
     * @throws IllegalStateException when the folder holds a sample of other options
     */
    public static Sample prepare(Path folder, SampleOptions options) throws IOException {
        var sample = new Sample(folder);
        if (Files.exists(sample.expected())) {
            var found = SampleMaker.optionsOf(sample.expected());
            if (!found.equals(options)) {
                throw new IllegalStateException("expected a sample of " + options + " in " + folder + ", found one of "
                        + found + ": take another folder, or remove this one");
            }
            return sample;
        }
        new SampleMaker(folder, options).make();
        return sample;
    }

    /**
     * Serves the dossiers as a one-stop system does and writes {@link #configuration} for it.
     *
     * @param port on loopback; 0 for any that is free
     * @param token what {@code ONE_STOP_TOKEN} says, else {@link #TOKEN}
     * @param clock gives stamps to versions posted without one
     */
    public OneStopServer serve(int port, String token, Clock clock) throws IOException {
        var server = OneStopServer.start(folder.resolve("one-stop"), port, token, clock);
        try {
            // the file that the configuration names comes first: who finds the one finds the other
            keep(folder.resolve(SampleConfiguration.LIMITS), SampleConfiguration.limits());
            keep(configuration(), SampleConfiguration.text(server.port(), TOKEN));
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** {@code kip.yml}, there once the sample has been served. */
    public Path configuration() {
        return folder.resolve("kip.yml");
    }

    /** {@code expected.json}: the answer. */
    public Path expected() {
        return folder.resolve("expected.json");
    }

    /** {@code post-example.json}: a body to post to the one-stop system. */
    public Path postExample() {
        return folder.resolve("post-example.json");
    }

    /** Writes a file unless it says that already. */
    private static void keep(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            replace(file, text);
        }
    }

    /** Writes a file at once or not at all. */
    static void replace(Path file, String text) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
