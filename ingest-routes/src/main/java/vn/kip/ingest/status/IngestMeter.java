package vn.kip.ingest.status;

/** The meters of this service, each with the tag {@code source}; {@code pulled = sent + unchanged + rejected}. */
enum IngestMeter {
    PULLED("kip.ingest.pulled", "Rows read from the source and accounted for"),
    SENT("kip.ingest.sent", "Rows that became record versions on Kafka"),
    UNCHANGED("kip.ingest.unchanged", "Rows already sent, or already rejected, in this very state"),
    REJECTED("kip.ingest.rejected", "Rows that could not be read as a record"),
    CAUGHT_UP("kip.ingest.caught.up", "1 when everything the source had was read at least once"),
    FAILING("kip.ingest.failing", "1 while the source cannot be read or delivered"),
    LAG("kip.ingest.lag", "Seconds since the source last answered or its folder was last looked into");

    static final String SOURCE = "source";

    private final String id;
    private final String description;

    IngestMeter(String id, String description) {
        this.id = id;
        this.description = description;
    }

    String id() {
        return id;
    }

    String description() {
        return description;
    }
}
