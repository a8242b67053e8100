package vn.kip.ingest.source.rest.paging;

import java.util.Map;
import java.util.Optional;
import vn.kip.ingest.source.rest.request.Placeholder;

/** How pages are asked for, and what follows a page. */
public sealed interface Paging permits WholeAnswer, PageNumbers, Offsets, Cursors, NextUrls {

    /** Where a round begins. */
    Place first();

    /**
     * Where it goes on.
     *
     * @return empty when the page just read was the last
     * @throws vn.kip.ingest.source.rest.answer.UnreadablePageException when the page cannot be what it should be
     */
    Optional<Place> after(Progress progress);

    /** Parameters of the query, not encoded yet. */
    Map<String, String> parameters(Place place);

    /** What stands in for placeholders. */
    Map<Placeholder, Object> values(Place place);

    /** What a page is called where a row has to be found again. */
    String name(Place place);

    /** How many rows come before a page, as far as that can be told. */
    default long rowsBefore(Place place) {
        return 0;
    }

    /**
     * Whether the rows are a log, to which changes are only ever appended: then no row moves from one page to another
     * while they are read.
     */
    boolean appended();

    /** Whether a place holds only as long as the source remembers it. */
    default boolean forgettable() {
        return false;
    }

    /** The path and query of a page, where they are not those of the source. */
    default Optional<String> target(Place place) {
        return Optional.empty();
    }
}
