/**
 * Sources that are topics of somebody's Kafka: each message an object of JSON.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.kafka.TopicPosition position}
 *   <dd>the offset of each partition up to which all is delivered; kept by us and not in a group of the source's broker, so
 *       that it moves in the transaction that delivers
 *   <dt>{@link vn.kip.ingest.source.kafka.Gap gap}
 *   <dd>messages that the topic no longer has although they were not read yet
 * </dl>
 */
@NullMarked
package vn.kip.ingest.source.kafka;

import org.jspecify.annotations.NullMarked;
