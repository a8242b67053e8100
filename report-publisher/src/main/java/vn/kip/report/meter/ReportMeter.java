package vn.kip.report.meter;

/** The meters of the publisher, as they stand at {@code /actuator/prometheus} (there with underscores). */
public enum ReportMeter {
    /** Counter of rows added or changed in the read model. Tag {@code feed}. */
    ROWS_WRITTEN("kip.report.rows.written"),
    /** Timer of the transactions that write what was read. Tag {@code feed}. */
    BATCH("kip.report.batch"),
    /** Gauge of messages that wait in a topic to be read. Tag {@code topic}. */
    LAG("kip.report.lag"),
    /** Counter of messages that nobody can read or store. Tag {@code topic}. */
    SET_ASIDE("kip.report.messages.set.aside"),
    /** Counter of interruptions after which reading began again. Tag {@code feed}. */
    INTERRUPTIONS("kip.report.interruptions"),
    /** Timer of publications, from the request to the last file. Tag {@code outcome}: published, refused. */
    PUBLICATION("kip.report.publication"),
    /** Counter of checks that kept a snapshot from being published. Tag {@code gate}. */
    GATE_FAILURES("kip.report.gate.failures"),
    /** Counter of attempts to hand a revision to a receiver. Tags {@code receiver}, {@code outcome}: delivered, failed. */
    DELIVERY_ATTEMPTS("kip.report.delivery.attempts"),
    /** Gauge of deliveries that wait. Tag {@code receiver}. */
    DELIVERIES_WAITING("kip.report.deliveries.waiting"),
    /**
     * Gauge of rows that a source handed over, as ingest told. Tags {@code source}, {@code kind}, like all that follow;
     * {@code pulled = counted + unchanged + superseded + rejected + in flight}.
     */
    LEDGER_PULLED("kip.report.ledger.pulled"),
    /** Gauge of versions that are the highest of their record. */
    LEDGER_COUNTED("kip.report.ledger.counted"),
    /** Gauge of rows that brought nothing new. */
    LEDGER_UNCHANGED("kip.report.ledger.unchanged"),
    /** Gauge of versions that a higher one of their record stands above. */
    LEDGER_SUPERSEDED("kip.report.ledger.superseded"),
    /** Gauge of rejections that have arrived. */
    LEDGER_REJECTED("kip.report.ledger.rejected"),
    /** Gauge of what ingest sent and has not arrived: versions and rejections. At rest 0. */
    LEDGER_IN_FLIGHT("kip.report.ledger.in.flight"),
    /** Gauge of seconds since a source was last read; not a number when it never was. */
    SOURCE_LAG("kip.report.source.lag"),
    /** Gauge that is 1 when a source is older than it may be, or was never read although it matters. */
    SOURCE_STALE("kip.report.source.stale");

    private final String id;

    ReportMeter(String id) {
        this.id = id;
    }

    /** The name it is registered by. */
    public String id() {
        return id;
    }
}
