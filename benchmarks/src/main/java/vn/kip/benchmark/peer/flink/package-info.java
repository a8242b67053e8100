/**
 * The one count in Flink SQL, with a format that reads record versions as Kip's own codec does.
 *
 * <p>Runs in a Java of its own: Flink brings classes of RocksDB that are not those of Kafka Streams.
 */
@NullMarked
package vn.kip.benchmark.peer.flink;

import org.jspecify.annotations.NullMarked;
