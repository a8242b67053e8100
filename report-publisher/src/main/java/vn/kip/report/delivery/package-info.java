/**
 * Hands every published revision to the receivers that {@code kip.yml} declares, each at least once.
 *
 * <dl>
 *   <dt>receiver
 *   <dd>who gets reports, by an id of their own
 *   <dt>channel
 *   <dd>the way to a receiver: a folder, a topic, a web address, mail, a server for files
 *   <dt>delivery
 *   <dd>one revision for one receiver, waiting until it has been handed over
 * </dl>
 *
 * <p>What a receiver gets names the revision by its content hash, at each attempt the same, so that who heeds it takes it once.
 */
@NullMarked
package vn.kip.report.delivery;

import org.jspecify.annotations.NullMarked;
