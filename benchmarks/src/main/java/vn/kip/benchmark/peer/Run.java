package vn.kip.benchmark.peer;

import java.time.Duration;

/**
 * How one way has counted all versions, once.
 *
 * <p>What a start costs, tens of seconds of processor time with some, says nothing about how an engine counts: rate and
 * processor times are those from the moment at which a quarter of the versions was committed.
 *
 * @param begun when its Java was started
 * @param started when at least a quarter was committed; as {@code begun} where all of it was committed at once
 * @param ended when all counts were committed
 */
record Run(Moment begun, Moment started, Moment ended) {

    /**
     * What is seen at one time.
     *
     * @param nanos of {@link System#nanoTime}
     * @param committed so many versions
     * @param engine processor time so far of the way's Java
     * @param broker processor time so far of the JVM with the broker
     */
    record Moment(long nanos, long committed, Duration engine, Duration broker) {}

    double seconds() {
        return (ended.nanos - begun.nanos) / 1e9;
    }

    /** With its start. */
    double overall() {
        return ended.committed / seconds();
    }

    /** Versions a second. */
    double rate() {
        return versions() / ((ended.nanos - started.nanos) / 1e9);
    }

    /** Processor time of its Java for each version. */
    double engineMicros() {
        return ended.engine.minus(started.engine).toNanos() / 1e3 / versions();
    }

    double brokerMicros() {
        return ended.broker.minus(started.broker).toNanos() / 1e3 / versions();
    }

    private double versions() {
        return ended.committed - started.committed;
    }
}
