package vn.kip.ingest.source.jdbc;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.kip.embedded.Loopback;

/** A MariaDB server of Debian's package, in a folder of its own. */
final class TestMariaDb extends TestDatabase {

    static {
        // the driver is as quiet as in the service, whoever of the two is first
        Dialect.values();
    }

    private static final Duration START = Duration.ofSeconds(30);
    private static final String PASSWORD = "s3cret-of-kip";

    private final Path folder;
    private final int port;
    private Process server;

    private TestMariaDb(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /** Whether its programs are on this machine. */
    static boolean isInstalled() {
        return program("mariadbd").isPresent() && program("mariadb-install-db").isPresent();
    }

    static TestMariaDb start() throws IOException, InterruptedException, SQLException {
        var folder = Files.createTempDirectory("kip-jdbc-mariadb");
        var install = new ArrayList<>(List.of(
                program("mariadb-install-db").orElseThrow(),
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        var installed = process(folder, install).waitFor();
        if (installed != 0) {
            throw new IOException("mariadb-install-db ended with " + installed);
        }
        int port = Loopback.freePorts(1).get(0);
        var database = new TestMariaDb(folder, port, run(folder, port));
        database.awaitRoot();
        database.asRoot(
                "create database kip character set utf8mb4",
                "create user kip@'%' identified by '" + PASSWORD + "'",
                "grant all on kip.* to kip@'%'");
        return database;
    }

    private static Process run(Path folder, int port) throws IOException {
        return process(
                folder,
                List.of(
                        program("mariadbd").orElseThrow(),
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + folder.resolve("data"),
                        "--socket=" + folder.resolve("socket"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--innodb-buffer-pool-size=16M",
                        "--innodb-flush-log-at-trx-commit=2",
                        "--skip-name-resolve",
                        "--performance-schema=off"));
    }

    private static Process process(Path folder, List<String> command) throws IOException {
        var asRoot = System.getProperty("user.name").equals("root");
        var all = new ArrayList<>(command);
        if (asRoot && command.get(0).endsWith("mariadb-install-db")) {
            all.add("--user=root");
        }
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private static Optional<String> program(String name) {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private void awaitRoot() {
        await().atMost(START).ignoreExceptions().until(() -> {
            asRoot("select 1");
            return true;
        });
    }

    private void asRoot(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", "root", "");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/kip";
    }

    @Override
    String password() {
        return PASSWORD;
    }

    @Override
    String localTime() {
        return "datetime(6)";
    }

    @Override
    String moment() {
        return "timestamp(6) null";
    }

    @Override
    String zoneOfVietnam() {
        return "set time_zone = '+07:00'";
    }

    @Override
    void accept(String password) throws SQLException {
        asRoot("alter user kip@'%' identified by '" + password + "'");
    }

    @Override
    void cutConnections() throws SQLException {
        asRoot("kill user kip");
    }

    @Override
    void goesDown() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    @Override
    void returns() throws IOException {
        server = run(folder, port);
        awaitRoot();
    }

    @Override
    public void close() {
        server.destroy();
        try (var files = Files.walk(folder)) {
            if (!server.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
