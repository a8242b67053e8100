package vn.kip.standalone.node;

import java.time.Duration;

/** What a node consists of, in the order in which it is stopped: those who ask first, those who answer last. */
enum Part {
    INGEST(Duration.ofSeconds(20)),
    METRICS(Duration.ofSeconds(20)),
    PUBLISHER(Duration.ofSeconds(20)),
    SOURCES(Duration.ofSeconds(5)),
    POSTGRES(Duration.ofSeconds(30)),
    KAFKA(Duration.ofSeconds(30));

    private final Duration timeToStop;

    Part(Duration timeToStop) {
        this.timeToStop = timeToStop;
    }

    /** After so long the next part is stopped all the same. */
    Duration timeToStop() {
        return timeToStop;
    }
}
