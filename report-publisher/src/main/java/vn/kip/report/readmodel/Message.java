package vn.kip.report.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.record.RecordVersion;

/** What one Kafka record says, with its place in the topic. */
public sealed interface Message {

    Place place();

    /**
     * A version of a record.
     *
     * @param sentAt when it was put on its topic
     */
    record Version(Place place, Instant sentAt, RecordVersion version) implements Message {}

    /**
     * The new state of a day cell.
     *
     * @param cell null when nothing is counted there any more
     */
    record CellChange(Place place, CellKey key, @Nullable Cell cell) implements Message {}

    /** What a portion of a source was made of. */
    record Account(Place place, LedgerEntry entry) implements Message {}

    /**
     * A row that could not be read as a record.
     *
     * @param sentAt when it was put on its topic
     */
    record Rejected(Place place, Instant sentAt, Rejection rejection) implements Message {}

    /**
     * Something that nobody can read or store. It is counted and passed over: one bad message must not hold up all that
     * come after it.
     *
     * @param reason a class of fault; never anything of the message itself
     */
    record SetAside(Place place, String reason) implements Message {}
}
