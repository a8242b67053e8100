package vn.kip.report.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A temporary table in the form of another, filled by COPY: the fast way of many rows into a statement that compares
 * them with what is there. It is empty again when the transaction ends.
 */
final class Stage {

    private final JdbcTemplate jdbc;
    private final String table;
    private final String columns;

    Stage(JdbcTemplate jdbc, String table, List<String> columns) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = String.join(", ", columns);
    }

    String name() {
        return "stage_" + table;
    }

    /** The columns that are filled, as a list in SQL. */
    String columns() {
        return columns;
    }

    /** Adds rows, within the transaction of this thread. */
    void load(CopyText rows) {
        // one per connection, and connections are pooled: it may be there already
        jdbc.execute("create temporary table if not exists " + name() + " (like " + table + ") on commit delete rows");
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + name() + " (" + columns + ") from stdin", rows.stream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
