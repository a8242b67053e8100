package vn.kip.report.ledger;

/**
 * The counts at both ends, of whatever span: {@code pulled = counted + unchanged + superseded + rejected + in flight}.
 *
 * @param ingest what ingest told
 * @param arrived what the publisher counted of its own
 */
public record Balance(Ingest ingest, Arrived arrived) {

    public static final Balance NONE = new Balance(new Ingest(0, 0, 0, 0), new Arrived(0, 0, 0, 0));

    /**
     * Rows as ingest accounts for them: {@code pulled = sent + unchanged + rejected}.
     *
     * @param pulled handed over by the source
     * @param sent made into record versions
     * @param unchanged sent before in the very same state
     * @param rejected not to be read as records
     */
    public record Ingest(long pulled, long sent, long unchanged, long rejected) {

        private Ingest plus(Ingest other) {
            return new Ingest(
                    pulled + other.pulled, sent + other.sent, unchanged + other.unchanged, rejected + other.rejected);
        }
    }

    /**
     * Messages as they arrived.
     *
     * @param messages with a record version, repetitions included
     * @param counted versions that are the highest of their record
     * @param superseded versions that are not
     * @param rejections with a rejection
     */
    public record Arrived(long messages, long counted, long superseded, long rejections) {

        private Arrived plus(Arrived other) {
            return new Arrived(
                    messages + other.messages,
                    counted + other.counted,
                    superseded + other.superseded,
                    rejections + other.rejections);
        }
    }

    public long pulled() {
        return ingest.pulled;
    }

    public long counted() {
        return arrived.counted;
    }

    /** Rows that brought nothing new: known to ingest, or sent again. */
    public long unchanged() {
        return ingest.unchanged + arrived.messages - arrived.counted - arrived.superseded;
    }

    public long superseded() {
        return arrived.superseded;
    }

    public long rejected() {
        return arrived.rejections;
    }

    /** Versions that were sent and have not arrived; below 0 where more arrived than were sent. */
    public long versionsInFlight() {
        return ingest.sent - arrived.messages;
    }

    /** Rejections that were sent and have not arrived. */
    public long rejectionsInFlight() {
        return ingest.rejected - arrived.rejections;
    }

    public long inFlight() {
        return versionsInFlight() + rejectionsInFlight();
    }

    /** Whether ingest's own account adds up: then both ends do, with what is in flight. */
    public boolean addsUp() {
        return ingest.pulled == ingest.sent + ingest.unchanged + ingest.rejected;
    }

    /** Whether nothing is in flight, neither versions nor rejections: one does not stand for the other. */
    public boolean atRest() {
        return versionsInFlight() == 0 && rejectionsInFlight() == 0;
    }

    /** Whether every row pulled is accounted for, and everything that was sent has arrived. */
    public boolean conserved() {
        return addsUp() && atRest();
    }

    public Balance plus(Balance other) {
        return new Balance(ingest.plus(other.ingest), arrived.plus(other.arrived));
    }

    /** The account in numbers: {@code 9 = 2 + 5 + 0 + 1 + 1 in flight}. */
    public String asText() {
        return pulled() + " = " + counted() + " + " + unchanged() + " + " + superseded() + " + " + rejected() + " + "
                + inFlight() + " in flight";
    }
}
