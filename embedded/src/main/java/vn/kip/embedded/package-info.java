/**
 * The servers that Kip needs, run by Kip itself: for a machine on which nobody installs a broker or a database.
 *
 * <p>Both are the real ones, not imitations: a single-node Kafka broker in this JVM
 * ({@link vn.kip.embedded.EmbeddedKafka}) and a PostgreSQL server beside it ({@link vn.kip.embedded.EmbeddedPostgres}).
 * Each keeps its data in a folder, starts again on it after a hard kill, and listens on the loopback address only.
 *
 * <p>What is kept in them is not known here.
 */
@NullMarked
package vn.kip.embedded;

import org.jspecify.annotations.NullMarked;
