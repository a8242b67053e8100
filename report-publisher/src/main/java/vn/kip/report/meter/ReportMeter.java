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
    GATE_FAILURES("kip.report.gate.failures");

    private final String id;

    ReportMeter(String id) {
        this.id = id;
    }

    /** The name it is registered by. */
    public String id() {
        return id;
    }
}
