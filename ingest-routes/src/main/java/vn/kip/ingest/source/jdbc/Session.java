package vn.kip.ingest.source.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.source.jdbc.JdbcPosition.Round;

/**
 * One connection to a database, for the length of a round; it refuses to write. It commits by itself, so that no
 * transaction, and no snapshot that the database would have to keep, stays open between two pages.
 */
final class Session implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final PageQuery.Asked asked;
    private final Instant openedAt;
    private final Duration timeout;

    private Session(Connection connection, PageQuery.Asked asked, Instant openedAt) {
        this.connection = connection;
        this.asked = asked;
        this.openedAt = openedAt;
        this.timeout = asked.settings().login().timeout();
    }

    /**
     * Connects, and finds the columns.
     *
     * @param offset of the times that the query converts
     * @throws DatabaseFailureException when a column is missing
     */
    static Session open(JdbcSettings settings, Collection<String> wanted, ZoneOffset offset) throws SQLException {
        var dialect = settings.login().dialect();
        var connection = dialect.connect(settings.login());
        try {
            execute(connection, dialect.readOnly());
            execute(connection, dialect.zone(offset));
            var now = now(connection, dialect.now());
            var columns = columns(connection, wanted, settings);
            return new Session(connection, new PageQuery.Asked(settings, columns, offset), now);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** What the clock of the database showed. */
    Instant openedAt() {
        return openedAt;
    }

    Columns columns() {
        return asked.columns();
    }

    /** The next rows of a round, at most so many. */
    List<KeyedRow> page(Round round, int limit) throws SQLException {
        var query = PageQuery.of(asked, round, limit);
        try (var statement = prepared(connection, query.sql(), timeout)) {
            var dialect = asked.settings().login().dialect();
            int place = 1;
            for (var parameter : query.parameters()) {
                dialect.bind(statement, place++, parameter);
            }
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<KeyedRow>(limit);
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    private KeyedRow row(ResultSet result) throws SQLException {
        var texts = new HashMap<String, String>();
        int place = 1;
        for (var column : asked.columns().wanted()) {
            var text = column.form().text(result, place++, asked.session());
            if (text != null) {
                texts.put(column.name(), text);
            }
        }
        var id = result.getString(place++);
        var updated = asked.columns().updated();
        return new KeyedRow(
                Row.of(texts), updated == null ? null : updated.form().time(result, place, asked.session()), id);
    }

    private static Instant now(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return Objects.requireNonNull(result.getObject(1, LocalDateTime.class))
                    .toInstant(ZoneOffset.UTC);
        }
    }

    private static Columns columns(Connection connection, Collection<String> wanted, JdbcSettings settings)
            throws SQLException {
        try (var statement = prepared(
                        connection, PageQuery.probe(settings), settings.login().timeout());
                var result = statement.executeQuery()) {
            return Columns.find(result.getMetaData(), wanted, settings);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Duration timeout) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(Math.toIntExact(timeout.toSeconds()));
        return statement;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            log.atDebug().addKeyValue("state", e.getSQLState()).log("Connection was closed by the other side");
        }
    }
}
