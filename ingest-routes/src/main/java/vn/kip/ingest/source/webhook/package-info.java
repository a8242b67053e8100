/**
 * Sources that send their rows to us over HTTP, each when it has something.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.webhook.Dialect dialect}
 *   <dd>how a sender is spoken with: plain JSON with a signature, or the form of the national bus
 *   <dt>{@link vn.kip.ingest.source.webhook.Desk desk}
 *   <dd>serves the senders of one source one after the other, and remembers what it has answered
 * </dl>
 *
 * <p>A sender is told that its rows were taken when Kafka has acknowledged them, and not before. Where it hears nothing, or
 * that it should come again, it sends the same once more: what was taken already is known and changes nothing.
 */
@NullMarked
package vn.kip.ingest.source.webhook;

import org.jspecify.annotations.NullMarked;
