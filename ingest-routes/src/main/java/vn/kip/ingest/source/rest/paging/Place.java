package vn.kip.ingest.source.rest.paging;

import org.jspecify.annotations.Nullable;

/**
 * Where a page is within its round.
 *
 * @param number of the page; its offset where pages are asked for by offset
 * @param cursor what the page before said about this one; null on the first, and where pages have no cursors
 */
public record Place(long number, @Nullable String cursor) {}
