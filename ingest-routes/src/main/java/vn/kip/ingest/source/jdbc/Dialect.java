package vn.kip.ingest.source.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;

/** What a kind of database wants to be told differently from others. */
enum Dialect {
    POSTGRESQL("jdbc:postgresql:", new org.postgresql.Driver(), '"') {

        @Override
        Properties properties(Duration timeout) {
            var properties = new Properties();
            properties.setProperty("ApplicationName", PROGRAM);
            properties.setProperty("connectTimeout", Long.toString(CONNECT.toSeconds()));
            properties.setProperty("loginTimeout", Long.toString(CONNECT.toSeconds()));
            properties.setProperty(
                    "socketTimeout", Long.toString(timeout.plus(CONNECT).toSeconds()));
            properties.setProperty("tcpKeepAlive", "true");
            return properties;
        }

        @Override
        String readOnly() {
            return "set session characteristics as transaction read only";
        }

        @Override
        String zone(ZoneOffset offset) {
            return "set time zone interval '" + hoursAndMinutes(offset) + "' hour to minute";
        }

        @Override
        String now() {
            return "select current_timestamp at time zone 'UTC'";
        }

        @Override
        String from(String updated, String id) {
            return "(" + updated + ", " + id + ") >= (?, ?)";
        }

        @Override
        List<Object> fromKey(Object updated, Object id) {
            return List.of(updated, id);
        }

        @Override
        Object id(String text, ColumnForm form) {
            return text;
        }

        @Override
        void bind(PreparedStatement statement, int place, Object value) throws SQLException {
            if (value instanceof String) {
                // of no type, so that it takes that of the column it is compared with, whose index then serves
                statement.setObject(place, value, Types.OTHER);
            } else {
                statement.setObject(place, value);
            }
        }

        @Override
        @Nullable
        ColumnForm own(String type, int jdbcType) {
            return switch (type) {
                case "timestamptz" -> ColumnForm.OFFSET_TIME;
                case "bool" -> ColumnForm.BOOLEAN;
                case "bit", "bytea" -> ColumnForm.BYTES;
                default -> null;
            };
        }
    },

    /** MySQL, too: the driver speaks to both. */
    MARIADB("jdbc:mariadb:", new org.mariadb.jdbc.Driver(), '`') {

        @Override
        Properties properties(Duration timeout) {
            var properties = new Properties();
            properties.setProperty("connectionAttributes", "program_name:" + PROGRAM);
            properties.setProperty("connectTimeout", Long.toString(CONNECT.toMillis()));
            properties.setProperty(
                    "socketTimeout", Long.toString(timeout.plus(CONNECT).toMillis()));
            // a server may ask its client for any file otherwise
            properties.setProperty("allowLocalInfile", "false");
            // tinyint(1) may well be a status of more than two values
            properties.setProperty("tinyInt1isBit", "false");
            return properties;
        }

        @Override
        String readOnly() {
            return "set session transaction read only";
        }

        @Override
        String zone(ZoneOffset offset) {
            return "set time_zone = '" + hoursAndMinutes(offset) + "'";
        }

        @Override
        String now() {
            return "select utc_timestamp(6)";
        }

        @Override
        String from(String updated, String id) {
            // two ranges of an index; a comparison of pairs would read the whole of it
            return "(" + updated + " > ? or (" + updated + " = ? and " + id + " >= ?))";
        }

        @Override
        List<Object> fromKey(Object updated, Object id) {
            return List.of(updated, updated, id);
        }

        @Override
        Object id(String text, ColumnForm form) {
            // numbers compared with texts would be rounded
            return form == ColumnForm.NUMBER ? new BigDecimal(text) : text;
        }

        @Override
        void bind(PreparedStatement statement, int place, Object value) throws SQLException {
            statement.setObject(place, value);
        }

        @Override
        @Nullable
        ColumnForm own(String type, int jdbcType) {
            if (type.equals("timestamp")) {
                return ColumnForm.SESSION_TIME;
            }
            return jdbcType == Types.BIT || jdbcType == Types.BOOLEAN ? ColumnForm.BOOLEAN : null;
        }
    };

    private static final String PROGRAM = "kip";
    private static final Duration CONNECT = Duration.ofSeconds(10);

    static {
        // it logs what the server says of each error, which may quote rows; before it is used, so that it heeds this
        System.setProperty("mariadb.logging.disable", "true");
    }

    private final String prefix;
    private final Driver driver;
    private final char quote;

    Dialect(String prefix, Driver driver, char quote) {
        this.prefix = prefix;
        this.driver = driver;
        this.quote = quote;
    }

    static Dialect of(Setting url) {
        for (var dialect : values()) {
            if (url.text().startsWith(dialect.prefix)) {
                return dialect;
            }
        }
        throw url.error("a URL that begins with jdbc:postgresql: or, for MySQL also, jdbc:mariadb:", "another");
    }

    /** Opens a connection of the driver named here, whatever others the class path has. */
    Connection connect(JdbcSettings.Login login) throws SQLException {
        var properties = properties(login.timeout());
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        var connection = driver.connect(login.url(), properties);
        if (connection == null) {
            throw new SQLException("the driver does not know the URL", "08001");
        }
        return connection;
    }

    String quoted(String column) {
        return quote + column.replace(String.valueOf(quote), String.valueOf(quote) + quote) + quote;
    }

    /** How a column of a result is to be read. */
    ColumnForm form(ResultSetMetaData result, int column) throws SQLException {
        var type = result.getColumnType(column);
        var own = own(result.getColumnTypeName(column).toLowerCase(Locale.ROOT), type);
        return own == null ? ColumnForm.of(type) : own;
    }

    abstract Properties properties(Duration timeout);

    /** Makes the session refuse to write. */
    abstract String readOnly();

    /** Makes times that the query converts come out as the source means them. */
    abstract String zone(ZoneOffset offset);

    /** Asks for the clock of the database, in UTC. */
    abstract String now();

    /** A row at or after a key, in a form that an index on both columns serves. */
    abstract String from(String updated, String id);

    /** The parameters of {@link #from}. */
    abstract List<Object> fromKey(Object updated, Object id);

    /** The value that an id is compared as. */
    abstract Object id(String text, ColumnForm form);

    abstract void bind(PreparedStatement statement, int place, Object value) throws SQLException;

    /** The form of a type that only this kind of database has, null for others. */
    abstract @Nullable ColumnForm own(String type, int jdbcType);

    private static String hoursAndMinutes(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }
}
