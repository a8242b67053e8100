package vn.kip.ingest.source.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database server on loopback, for the tests of what any database must do. */
abstract class TestDatabase implements AutoCloseable {

    static final String USER = "kip";

    abstract String url();

    abstract String password();

    /** The type of a time without a zone. */
    abstract String localTime();

    /** The type of a moment. */
    abstract String moment();

    /** Makes a session show and take times of Vietnam. */
    abstract String zoneOfVietnam();

    /** Lets the user in with another password. */
    abstract void accept(String password) throws SQLException;

    /** Cuts every connection of the user. */
    abstract void cutConnections() throws SQLException;

    /** Lets nobody in until {@link #returns}. */
    abstract void goesDown() throws Exception;

    abstract void returns() throws Exception;

    @Override
    public abstract void close();

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, password());
    }

    void execute(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
