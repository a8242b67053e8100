package vn.kip.ingest.source.rest.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.Row;

/**
 * The rows of one answer.
 *
 * @param rows in their order; null stands for an element that is no object
 * @param total how many rows there are in all, null when the answer does not say
 * @param next the cursor or the URL of the page that follows, null when the answer names none
 */
public record Page(
        List<@Nullable Row> rows,
        @Nullable Long total,
        @Nullable String next) {

    /** A page without rows that says nothing about the whole. */
    public static final Page EMPTY = new Page(List.of(), null, null);
}
