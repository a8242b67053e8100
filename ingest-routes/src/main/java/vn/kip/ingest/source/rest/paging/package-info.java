/**
 * How a source cuts what it has into pages.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.rest.paging.Paging paging}
 *   <dd>by numbers, by offsets, by cursors or by the URL of the next page
 *   <dt>{@link vn.kip.ingest.source.rest.paging.Place place}
 *   <dd>of a page within a round; stored, so that a round can go on after a restart
 * </dl>
 */
@NullMarked
package vn.kip.ingest.source.rest.paging;

import org.jspecify.annotations.NullMarked;
