package vn.kip.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.kip.embedded.EmbeddedPostgres;

/** The database of the publisher, which can be stopped, and started again on the same port. */
final class Database implements AutoCloseable {

    private final Path folder;
    private final Path programs;
    private final EmbeddedPostgres server;

    private Database(Path folder, Path programs, EmbeddedPostgres server) {
        this.folder = folder;
        this.programs = programs;
        this.server = server;
    }

    /** How it is made to stop. */
    enum Stop {
        /** Cuts the connections, rolls back, and closes its files. */
        FAST,
        /** Leaves everything as it is, to be repaired at the next start. */
        IMMEDIATE
    }

    /** What is done with a row of an answer. */
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    static Database start(Path folder) {
        var shared = System.getProperty("kip.programs");
        var programs = shared == null ? folder.resolve("binaries") : Path.of(shared);
        return new Database(folder, programs, EmbeddedPostgres.start(folder, programs));
    }

    /** As the publisher is told of it. */
    List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + server.jdbcUrl(),
                "--spring.datasource.username=" + server.username(),
                "--spring.datasource.password=" + server.password());
    }

    void stop(Stop how) throws IOException, InterruptedException {
        control("stop", "-m", how == Stop.FAST ? "fast" : "immediate");
    }

    /** Starts it as it was started before: its folder has kept the command line. */
    void startAgain() throws IOException, InterruptedException {
        control("restart", "-l", folder.resolve("again.log").toString());
    }

    private void control(String what, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // it refuses to run as the superuser
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                program().toString(),
                what,
                "-w",
                "-D",
                folder.resolve("cluster").toString()));
        command.addAll(List.of(options));
        var log = folder.resolve("control.log").toFile();
        var code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(command + " ended with " + code + ":\n" + Files.readString(log.toPath()));
        }
    }

    private Path program() throws IOException {
        try (var versions = Files.list(programs)) {
            return versions.map(version -> version.resolve("bin/pg_ctl"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new IOException("expected pg_ctl below " + programs));
        }
    }

    void ask(String question, Row each) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            while (answer.next()) {
                each.take(answer);
            }
        }
    }

    long number(String question) throws SQLException {
        var number = new AtomicLong();
        ask(question, row -> number.set(row.getLong(1)));
        return number.get();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    @Override
    public void close() {
        server.close();
    }
}
