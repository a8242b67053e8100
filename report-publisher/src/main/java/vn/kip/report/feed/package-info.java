/**
 * Reads the topics into the read model, and knows how far it is.
 *
 * <dl>
 *   <dt>{@link vn.kip.report.feed.TopicFeed feed}
 *   <dd>one thread that reads some topics for as long as the publisher runs
 *   <dt>{@link vn.kip.report.feed.Drain drain}
 *   <dd>waits until everything that was in the topics is counted and written
 *   <dt>{@link vn.kip.report.feed.RulesWatch rules watch}
 *   <dd>has the figures counted by this publisher's rules shown when they have caught up
 * </dl>
 *
 * <p>Offsets are kept in PostgreSQL, in the transaction of what was read; Kafka's consumer groups are not used. Only this
 * package knows Kafka.
 */
@NullMarked
package vn.kip.report.feed;

import org.jspecify.annotations.NullMarked;
