package vn.kip.standalone.node;

import java.time.Duration;

/** What a node consists of. The services, which ask, are stopped before the servers, which answer them. */
enum Part {
    INGEST(true, Duration.ofSeconds(20)),
    METRICS(true, Duration.ofSeconds(20)),
    PUBLISHER(true, Duration.ofSeconds(20)),
    SOURCES(false, Duration.ofSeconds(5)),
    POSTGRES(false, Duration.ofSeconds(30)),
    KAFKA(false, Duration.ofSeconds(30));

    private final boolean service;
    private final Duration timeToStop;

    Part(boolean service, Duration timeToStop) {
        this.service = service;
        this.timeToStop = timeToStop;
    }

    /** Whether it needs the others while it runs and while it stops. */
    boolean isService() {
        return service;
    }

    /** After so long the next part is stopped all the same. */
    Duration timeToStop() {
        return timeToStop;
    }
}
