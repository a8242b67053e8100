package vn.kip.ingest.source.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import vn.kip.embedded.EmbeddedPostgres;

/** The PostgreSQL of the module {@code embedded}. */
final class TestPostgres extends TestDatabase {

    private final EmbeddedPostgres server;

    TestPostgres() throws IOException {
        var folder = Files.createTempDirectory("kip-jdbc-postgres");
        server = EmbeddedPostgres.start(folder, Path.of(System.getProperty("kip.programs")));
    }

    @Override
    String url() {
        return server.jdbcUrl();
    }

    @Override
    String password() {
        return server.password();
    }

    @Override
    String localTime() {
        return "timestamp";
    }

    @Override
    String moment() {
        return "timestamptz";
    }

    @Override
    String zoneOfVietnam() {
        return "set time zone 'Asia/Ho_Chi_Minh'";
    }

    @Override
    void accept(String password) throws SQLException {
        asSuperuser("alter role kip password '" + password + "'");
    }

    @Override
    void cutConnections() throws SQLException {
        asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kip'");
    }

    @Override
    void goesDown() throws SQLException {
        asSuperuser("alter role kip nologin");
        cutConnections();
    }

    @Override
    void returns() throws SQLException {
        asSuperuser("alter role kip login");
    }

    private void asSuperuser(String sql) throws SQLException {
        var url = server.jdbcUrl().replaceFirst("/kip$", "/postgres");
        try (var connection = DriverManager.getConnection(url, "postgres", server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
