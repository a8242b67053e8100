/**
 * How a source is let to know that it may answer us, and how we know that it is the source.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.rest.access.Credentials credentials}
 *   <dd>what is added to a question; shown nowhere
 *   <dt>{@link vn.kip.ingest.source.rest.access.Login login}
 *   <dd>a question by which credentials are got that hold for a while
 * </dl>
 */
@NullMarked
package vn.kip.ingest.source.rest.access;

import org.jspecify.annotations.NullMarked;
