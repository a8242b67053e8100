package vn.kip.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL server process that serves one folder of data. */
final class RunningCluster implements AutoCloseable {

    static final String LOG = "postgres.log";

    /** The major version of the programs that the root pom names: only such data can be served. */
    private static final String MAJOR = "18";

    private static final Duration START = Duration.ofMinutes(1);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", Loopback.HOST),
            Map.entry("unix_socket_directories", "''"),
            // the library switches both off, for throw-away databases; this one is not
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_connections", "40"),
            // stretching is for passwords that can be guessed; this one is drawn, and each connection would pay for it
            Map.entry("scram_iterations", "1"),
            // nothing replicates it: a table filled in the transaction that made it needs no log
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            // a half-year's records are sorted and grouped in memory
            Map.entry("work_mem", "64MB"),
            // costs more than it gives on queries of some milliseconds
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"));

    /** The same order of texts on every machine, whatever locales it has. */
    private static final Map<String, String> LOCALE =
            Map.of("locale", "C", "locale-provider", "builtin", "builtin-locale", "C.UTF-8");

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final Path data;

    private RunningCluster(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /**
     * Starts a server.
     *
     * @param home of its log
     * @param data folder; when it is not there it is made, for the superuser {@code postgres} alone
     */
    static RunningCluster start(Path home, Programs programs, Path data, Password password) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(home.resolve(LOG).toFile());
        var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.folder().toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setPort(Loopback.freePorts(1).get(0))
                .setConnectConfig("password", password.text())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.file().toString())
                .setOutputRedirector(log);
        SETTINGS.forEach(builder::setServerConfig);
        LOCALE.forEach(builder::setLocaleConfig);
        try {
            return new RunningCluster(builder.start(), data);
        } catch (IOException | RuntimeException e) {
            LeftOverServer.of(data).stop();
            throw e;
        } finally {
            programs.closeToOthers();
        }
    }

    /**
     * Looks at data before they are served: a server that refuses them takes a minute to say so.
     *
     * @throws IOException when another version of PostgreSQL has made them
     */
    static void checkVersion(Path data) throws IOException {
        var version = data.resolve("PG_VERSION");
        var found = Files.exists(version) ? Files.readString(version).strip() : "no PG_VERSION";
        if (!found.equals(MAJOR)) {
            throw new IOException("expected data of PostgreSQL " + MAJOR + " in " + data + ", found " + found);
        }
    }

    static void rotateLog(Path home) throws IOException {
        var log = home.resolve(LOG);
        if (Files.exists(log)) {
            Files.move(log, home.resolve(LOG + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    int port() {
        return server.getPort();
    }

    void execute(String statement) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            // the library waits five seconds, a last checkpoint may take longer
            LeftOverServer.of(data).stop();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL on " + data + " does not stop", e);
        }
    }
}
