/**
 * Sources that are databases: PostgreSQL, MariaDB, MySQL; any query that selects.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.jdbc.Slice slice}
 *   <dd>a part of the rows that is read in one order: those changed since, those without a stamp, those without an id
 *   <dt>{@link vn.kip.ingest.source.jdbc.JdbcPosition.RowKey key}
 *   <dd>change and id of a row; the next page begins at the key where the one before ended
 *   <dt>round
 *   <dd>all the slices, from what was last known to be read up to a moment just before now
 * </dl>
 *
 * <p>The query is wrapped, and the wrapping selects only the columns that the mapping names: others do not even leave the
 * database.
 */
@NullMarked
package vn.kip.ingest.source.jdbc;

import org.jspecify.annotations.NullMarked;
