package vn.kip.ingest.source.jdbc;

import java.util.Optional;

/** A part of the rows that is read in one order; together those of a source are all its rows. */
enum Slice {
    /** Rows that no key can point at; one page of them is looked at. */
    WITHOUT_ID,
    /** Rows whose change is not told, or is told as long ago or far ahead: no order of changes would reach them. */
    WITHOUT_STAMP,
    /** Rows changed from the last known change on, by their change and id. */
    CHANGED,
    /** All rows that have an id, by their id: of a source that does not say when it changed them. */
    ALL;

    /** The next slice of a round, empty after the last. */
    Optional<Slice> next(boolean stamped) {
        return switch (this) {
            case WITHOUT_ID -> Optional.of(stamped ? WITHOUT_STAMP : ALL);
            case WITHOUT_STAMP -> Optional.of(CHANGED);
            case CHANGED, ALL -> Optional.empty();
        };
    }
}
