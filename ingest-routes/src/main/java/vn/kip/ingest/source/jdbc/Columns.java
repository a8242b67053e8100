package vn.kip.ingest.source.jdbc;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the result that are read, no others.
 *
 * @param wanted those that the mapping names
 * @param updated null when the source does not say when it changed a row
 */
record Columns(List<Column> wanted, Column id, @Nullable Column updated) {

    /**
     * One column.
     *
     * @param name as the mapping writes it
     * @param label as the database reports it
     */
    record Column(String name, String label, ColumnForm form) {}

    /**
     * Finds the columns by their names, in whatever case they are written.
     *
     * @throws DatabaseFailureException when one is missing, or cannot be what it is declared to be
     */
    static Columns find(ResultSetMetaData result, Collection<String> wanted, JdbcSettings settings)
            throws SQLException {
        var all = new ArrayList<Column>();
        for (int column = 1; column <= result.getColumnCount(); column++) {
            var label = result.getColumnLabel(column);
            all.add(new Column(label, label, settings.login().dialect().form(result, column)));
        }
        var id = one(all, settings.id());
        if (id.form() == ColumnForm.BYTES) {
            throw new DatabaseFailureException(
                    "expected jdbc.id to be a text or a number, found that '" + settings.id() + "' is neither");
        }
        var updated =
                settings.updated() == null ? null : one(all, settings.updated().column());
        if (updated != null && !updated.form().isTime()) {
            throw new DatabaseFailureException("expected jdbc.updated to be a date with a time of day, found that '"
                    + updated.name() + "' is none: convert it in jdbc.query");
        }
        return new Columns(wanted.stream().sorted().map(name -> one(all, name)).toList(), id, updated);
    }

    /** The columns in the order in which they are selected: {@code wanted}, then the id, then the change. */
    Stream<Column> selected() {
        return Stream.concat(wanted.stream(), Stream.of(id, updated).filter(Objects::nonNull));
    }

    /** The clock that {@code updated} shows, as positions name it. */
    String clock() {
        if (updated == null) {
            return "none";
        }
        return updated.form() == ColumnForm.LOCAL_TIME ? "local" : "UTC";
    }

    private static Column one(List<Column> all, String name) {
        return Stream.concat(
                        all.stream().filter(column -> column.label().equals(name)),
                        all.stream().filter(column -> column.label().equalsIgnoreCase(name)))
                .findFirst()
                .map(column -> new Column(name, column.label(), column.form()))
                .orElseThrow(() -> new DatabaseFailureException("expected the column '" + name
                        + "' in the result of jdbc.query, found only "
                        + String.join(", ", all.stream().map(Column::label).toList())));
    }
}
