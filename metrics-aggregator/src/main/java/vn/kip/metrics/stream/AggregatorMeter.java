package vn.kip.metrics.stream;

/**
 * What the aggregator counts of its own work; Kafka Streams' own meters stand beside these.
 *
 * <p>Work is counted, not results: what a crash rolls back is done again, and counted again. Without one, versions read
 * are those that changed something and those without effect.
 */
enum AggregatorMeter {
    /** Record versions read. */
    VERSIONS_READ("kip.metrics.versions.read"),
    /** Versions that told nothing new: duplicates, and states that a higher version hides. */
    VERSIONS_WITHOUT_EFFECT("kip.metrics.versions.without.effect"),
    /** Contributions added to cells. */
    CONTRIBUTIONS_ADDED("kip.metrics.contributions.added"),
    /** Contributions taken back from cells: a later version made them untrue. */
    CONTRIBUTIONS_TAKEN_BACK("kip.metrics.contributions.taken.back"),
    /** Messages on a record topic that are no record version: someone should look at the topic of unreadable ones. */
    MESSAGES_UNREADABLE("kip.metrics.messages.unreadable");

    private final String meter;

    AggregatorMeter(String meter) {
        this.meter = meter;
    }

    /** Its name; each has a tag {@code kind}, the kind of record. */
    String meter() {
        return meter;
    }
}
