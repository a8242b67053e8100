/**
 * Sources that are asked over HTTP and answer in pages of JSON or XML.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.rest.RestPull pull}
 *   <dd>asks for what has changed, page after page, and knows where to go on after a crash
 *   <dt>round
 *   <dd>all the pages of one question; a round that found something new on more than one page is asked again, because
 *       rows may have moved between its pages while it was read
 * </dl>
 */
@NullMarked
package vn.kip.ingest.source.rest;

import org.jspecify.annotations.NullMarked;
