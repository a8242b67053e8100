package vn.kip.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    private static final Path PROGRAMS = Path.of(System.getProperty("kip.programs"));

    private final Path folder;

    EmbeddedPostgresIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsRowsOverARestart() throws SQLException {
        try (var first = EmbeddedPostgres.start(folder, PROGRAMS)) {
            execute(first, "CREATE TABLE word (text text)");
            execute(first, "INSERT INTO word VALUES ('one')");
        }

        try (var second = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(value(second, "SELECT text FROM word")).isEqualTo("one");
        }
    }

    @Test
    void stopsTheServerThatAKilledRunLeft() throws Exception {
        KilledJvm.run(LivingServer.class, folder);
        assertThat(LeftOverServer.of(folder.resolve("cluster")).process()).isPresent();

        try (var restarted = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(value(restarted, "SELECT text FROM word")).isEqualTo("one");
        }
    }

    @Test
    void leavesNoServerWhenItIsClosed() {
        var server = EmbeddedPostgres.start(folder, PROGRAMS);
        assertThat(folder.resolve("cluster/postmaster.pid")).exists();

        server.close();

        assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void flushesWhatItCommits() throws SQLException {
        try (var server = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(value(server, "SHOW fsync")).isEqualTo("on");
            assertThat(value(server, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (var server = EmbeddedPostgres.start(folder, PROGRAMS)) {
            for (var role : new String[] {"kip", "postgres"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), role, "guess"))
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void startsAfterAFirstStartThatWasCutOff() throws Exception {
        Files.createDirectories(folder.resolve("cluster.new/base"));
        Files.createFile(folder.resolve("cluster.new/postgresql.conf"));
        Files.createDirectories(folder.resolve("binaries/PG-0/bin"));

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(value(server, "SELECT current_user || '@' || current_database()"))
                    .isEqualTo("kip@kip");
            assertThat(folder.resolve("binaries/PG-0")).doesNotExist();
        }
    }

    @Test
    void refusesTheDataOfAnotherVersion() throws IOException {
        Files.createDirectories(folder.resolve("cluster"));
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "14\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, PROGRAMS))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("expected data of PostgreSQL 18 in " + folder.resolve("cluster") + ", found 14")
                .hasMessageContaining("postgres.log");
    }

    private static void execute(EmbeddedPostgres server, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String value(EmbeddedPostgres server, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Runs in a JVM of its own until that is killed. */
    static final class LivingServer {

        public static void main(String[] folder) throws SQLException, IOException {
            var server = EmbeddedPostgres.start(Path.of(folder[0]));
            execute(server, "CREATE TABLE word (text text)");
            execute(server, "INSERT INTO word VALUES ('one')");
            System.out.println(KilledJvm.READY);
            System.in.read();
        }
    }
}
