package vn.kip.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A PostgreSQL server beside this JVM, with its programs and its data in a folder, and one database in it.
 *
 * <pre>
 * folder/binaries      the programs, unpacked at the first start, unless they are elsewhere
 * folder/cluster       the data
 * folder/password      of the roles; only the owner of the folder reads it
 * folder/postgres.log  what the server said since it was started, and beside it the log of the run before
 * </pre>
 *
 * <p>Commits are flushed to the disk before they are acknowledged. After a hard kill of this JVM the server lives on
 * alone; the next start on the same folder stops it first.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String NAME = "kip";

    private final RunningCluster server;
    private final String password;

    private EmbeddedPostgres(RunningCluster server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts a server on a free port and returns when it can be used.
     *
     * @param folder of its programs and data; made when it is not there
     * @throws EmbeddedStartException when it cannot start
     */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, folder.resolve("binaries"));
    }

    /**
     * Starts a server with programs that others may share, in the same JVM or in another.
     *
     * @param binaries where the programs are, or are unpacked to
     */
    public static EmbeddedPostgres start(Path folder, Path binaries) {
        try {
            var programs = new Programs(binaries.toAbsolutePath());
            return programs.unpackedFor(() -> start(Folders.ownedOnly(folder), programs));
        } catch (IOException | RuntimeException e) {
            throw new EmbeddedStartException(
                    "PostgreSQL does not start on the folder " + folder + ": " + e.getMessage() + ". Its log is "
                            + folder.resolve(RunningCluster.LOG),
                    e);
        }
    }

    private static EmbeddedPostgres start(Path owned, Programs programs) throws IOException {
        var cluster = owned.resolve("cluster");
        LeftOverServer.of(owned.resolve("cluster.new")).stop();
        LeftOverServer.of(cluster).stop();
        var password = Password.keptIn(owned.resolve("password"));
        RunningCluster.rotateLog(owned);
        Folders.fillOnce(cluster, unfinished -> initialise(owned, programs, unfinished, password));
        RunningCluster.checkVersion(cluster);
        return new EmbeddedPostgres(RunningCluster.start(owned, programs, cluster, password), password.text());
    }

    private static void initialise(Path owned, Programs programs, Path unfinished, Password password)
            throws IOException {
        try (var server = RunningCluster.start(owned, programs, unfinished, password)) {
            server.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password.text() + "'");
            server.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
        } catch (SQLException e) {
            throw new IOException("the database " + NAME + " cannot be made: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + Loopback.HOST + ":" + server.port() + "/" + NAME;
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** Stops the server cleanly and waits for it; open connections are cut. */
    @Override
    public void close() {
        server.close();
    }
}
