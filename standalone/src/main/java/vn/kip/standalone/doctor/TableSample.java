package vn.kip.standalone.doctor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kip.embedded.EmbeddedPostgres;

/** Looks at rows of every column of text or JSON of the read model, in the order in which they come. */
final class TableSample {

    private static final Set<String> IDS = Set.of("id", "record_id", "dossier_id");

    /** Tables that hold rows themselves, thus the parts of a divided one and not the whole. */
    private static final String COLUMNS = """
            select format('%I.%I', n.nspname, c.relname), format('%I', a.attname), a.attname,
                   n.nspname || '.' || c.relname || '.' || a.attname
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_type t on t.oid = a.atttypid
            where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
              and n.nspname not in ('information_schema', 'pg_catalog', 'pg_toast')
              and (t.typcategory in ('S', 'A') or t.typname in ('json', 'jsonb'))
            order by n.nspname, c.relname, a.attnum
            """;

    private final Findings findings;
    private final int most;

    /** @param most rows to look at in one column */
    TableSample(Findings findings, int most) {
        this.findings = findings;
        this.most = most;
    }

    private record Column(String table, String quoted, String name, String place) {}

    /** Looks at all columns; returns how many values that were. */
    long look(EmbeddedPostgres database) throws SQLException {
        try (var connection =
                DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            connection.setReadOnly(true);
            var seen = 0L;
            for (var column : columns(connection)) {
                seen += look(connection, column);
            }
            return seen;
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
            return columns;
        }
    }

    private long look(Connection connection, Column column) throws SQLException {
        var query = "select " + column.quoted + "::text from " + column.table + " where " + column.quoted
                + " is not null limit " + most;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var seen = 0L;
            while (rows.next()) {
                look(column, rows.getString(1));
                seen++;
            }
            return seen;
        }
    }

    private void look(Column column, String value) {
        var place = "postgres " + column.place;
        if (IDS.contains(column.name)) {
            findings.lookAtIds(place, value);
        } else {
            findings.look(place, value);
        }
    }
}
