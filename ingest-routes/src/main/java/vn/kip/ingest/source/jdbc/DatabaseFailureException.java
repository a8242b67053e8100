package vn.kip.ingest.source.jdbc;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * A database that does not give what it is asked for. Its own messages may quote rows, names of users and addresses; so
 * only the kind of failure and its SQLState are told.
 */
final class DatabaseFailureException extends RuntimeException {

    /** By SQLState, or the class that its first two characters are. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("08", "expected the database to answer, found no connection"),
            Map.entry("28", "expected jdbc.user and jdbc.password to be accepted, found them refused"),
            Map.entry("3D", "expected the database that jdbc.url names, found none of that name"),
            Map.entry("42", "expected the database to understand jdbc.query, found it refused"),
            Map.entry("42501", "expected jdbc.user to be allowed to run jdbc.query, found it is not"),
            Map.entry("25006", "expected jdbc.query to read, found that it writes"),
            Map.entry("57014", "expected an answer within jdbc.timeout, found none"),
            Map.entry("70100", "expected an answer within jdbc.timeout, found none"),
            Map.entry("57", "expected the database to answer, found that it cut the connection"));

    DatabaseFailureException(String message) {
        super(message);
    }

    static DatabaseFailureException of(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        var group = state.length() > 2 ? state.substring(0, 2) : state;
        var kind = KINDS.getOrDefault(
                state, KINDS.getOrDefault(group, "expected the database to answer, found a failure"));
        var told = state.isEmpty() ? failure.getClass().getSimpleName() : "SQLState " + state;
        return new DatabaseFailureException(kind + " (" + told + ")");
    }
}
