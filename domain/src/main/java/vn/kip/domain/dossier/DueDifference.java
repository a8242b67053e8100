package vn.kip.domain.dossier;

import vn.kip.domain.limit.DueComparison;

/**
 * The due date of one dossier, as its source gives it and as the limit does.
 *
 * @param authority with {@code id} the key of the record
 * @param agency that resolves it
 */
public record DueDifference(String authority, String id, String agency, String procedure, DueComparison comparison) {

    public DueKind kind() {
        return DueKind.of(comparison);
    }
}
