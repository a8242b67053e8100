/**
 * What is common to the sources that are sent to us: a listener of their own, and the way from what was sent to portions.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.listen.Listener listener}
 *   <dd>address and port on which we listen; several sources may share one, each at its own path
 *   <dt>{@link vn.kip.ingest.source.listen.Gate gate}
 *   <dd>stands before all reading: how much may come in at once, how large, and how slowly
 *   <dt>{@link vn.kip.ingest.source.listen.Post post}
 *   <dd>the rows that were sent together
 *   <dt>{@link vn.kip.ingest.source.listen.Intake intake}
 *   <dd>takes the posts of one source, one after the other, and knows what became of their rows
 * </dl>
 *
 * <p>It does not know in what form rows are sent, nor who may send them.
 */
@NullMarked
package vn.kip.ingest.source.listen;

import org.jspecify.annotations.NullMarked;
