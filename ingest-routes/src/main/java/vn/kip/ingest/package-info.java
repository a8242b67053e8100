/**
 * The ingest service: from source systems to canonical record versions on Kafka.
 *
 * <pre>
 * source ─► source.rest, source.file ─► row ─► mapping ─► delivery ─► kip.dossiers … kip.rejected kip.ledger kip.cursors
 * </pre>
 *
 * <p>The routes (Apache Camel) are in {@code source} and {@code delivery}; what they carry is decided in plain classes.
 */
@NullMarked
package vn.kip.ingest;

import org.jspecify.annotations.NullMarked;
