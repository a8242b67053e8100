package vn.kip.domain.ledger;

import java.time.Instant;
import vn.kip.domain.record.RecordKind;

/**
 * What one portion of a source was made of, in rows: {@code pulled = sent + unchanged + rejected}.
 *
 * @param portion names the portion within its source; an entry of the same name replaces the one before, so that a
 *     portion read again after a crash is accounted for once
 * @param pulledAt when it was read
 * @param sent rows that became record versions
 * @param unchanged rows already sent in this very state
 */
public record LedgerEntry(
        String source,
        RecordKind kind,
        String portion,
        Instant pulledAt,
        long pulled,
        long sent,
        long unchanged,
        long rejected) {

    public LedgerEntry {
        if (pulled != sent + unchanged + rejected) {
            throw new IllegalArgumentException("expected pulled = sent + unchanged + rejected, found " + pulled + " = "
                    + sent + " + " + unchanged + " + " + rejected);
        }
    }
}
