package vn.kip.ingest.source.manual;

import java.time.Instant;

/**
 * What the form tells of an entry: nothing that was in it.
 *
 * @param isNew whether the record was not known in this very state
 */
record Entered(Instant at, String by, String document, boolean isNew) {}
