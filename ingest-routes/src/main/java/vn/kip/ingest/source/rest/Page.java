package vn.kip.ingest.source.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.Row;

/**
 * One answer of a source.
 *
 * @param rows in their order; null stands for an element that is no object
 * @param total how many rows there are in all, null when the answer does not say
 */
record Page(List<@Nullable Row> rows, @Nullable Long total) {}
