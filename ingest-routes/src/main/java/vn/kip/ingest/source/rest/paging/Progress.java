package vn.kip.ingest.source.rest.paging;

import org.jspecify.annotations.Nullable;

/**
 * What is known when a page has just been read.
 *
 * @param place of the page
 * @param rows on it
 * @param next what it says about the page that follows, null when it says nothing
 * @param total rows that the source says it has, null when it does not say
 * @param soFar rows of the round, this page among them
 * @param longest rows of the longest page this source has handed over before
 */
public record Progress(
        Place place,
        int rows,
        @Nullable String next,
        @Nullable Long total,
        long soFar,
        int longest) {

    /** Whether the source says that there are no more rows. */
    public boolean allRead() {
        return total != null && soFar >= total;
    }
}
