/**
 * From the fields of a source to the canonical fields of a record, as {@code kip.yml} declares it.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.mapping.Mapping mapping}
 *   <dd>compiled once at start; turns a row into a reading
 *   <dt>{@link vn.kip.ingest.mapping.Reading reading}
 *   <dd>a record's content, or the rejection of the row: the whole row, never a part of it
 * </dl>
 *
 * <p>Pure: no Camel, no Kafka, no I/O, no clock. The grammar is described in {@code docs/mapping.md}; change it there
 * first.
 */
@NullMarked
package vn.kip.ingest.mapping;

import org.jspecify.annotations.NullMarked;
