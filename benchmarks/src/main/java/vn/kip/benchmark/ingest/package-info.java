/**
 * How many rows a second one source brings to Kafka, compared in the same run with a producer that does nothing but send
 * the same records.
 */
@NullMarked
package vn.kip.benchmark.ingest;

import org.jspecify.annotations.NullMarked;
