package vn.kip.ingest.source.jdbc;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.Row;

/**
 * A row with what its place in the order of rows is.
 *
 * @param updated on the clock of its column, null when there is none
 * @param id as the database writes it, null when there is none
 */
record KeyedRow(
        Row row, @Nullable LocalDateTime updated, @Nullable String id) {}
