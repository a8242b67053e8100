/**
 * Where the service finds Kafka and {@code kip.yml}, and how a wrong setting is told to whoever starts it.
 */
@NullMarked
package vn.kip.ingest.settings;

import org.jspecify.annotations.NullMarked;
