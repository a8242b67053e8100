package vn.kip.standalone.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What happens to a part of Kip in the middle of its work. */
enum Blow {
    AGGREGATOR_KILLED(
            Work.COUNTING,
            (kip, database) -> kip.kill(Blow.AGGREGATOR),
            (kip, database) -> kip.startAggregator(Blow.AGGREGATOR, Blow.AGGREGATOR)),
    BROKER_STOPPED(Work.COUNTING, (kip, database) -> kip.stop(Processes.BROKER), (kip, database) -> kip.startBroker()),
    BROKER_KILLED(Work.COUNTING, (kip, database) -> kip.kill(Processes.BROKER), (kip, database) -> kip.startBroker()),
    DATABASE_STOPPED(
            Work.WRITING,
            (kip, database) -> database.stop(Database.Stop.FAST),
            (kip, database) -> database.startAgain()),
    DATABASE_CRASHED(
            Work.WRITING,
            (kip, database) -> database.stop(Database.Stop.IMMEDIATE),
            (kip, database) -> database.startAgain()),
    PUBLISHER_KILLED(
            Work.WRITING, (kip, database) -> kip.kill(Processes.PUBLISHER), (kip, database) -> kip.startPublisher());

    /** The aggregator that is there from the beginning to the end. */
    static final String AGGREGATOR = "aggregator";

    private final Work interrupted;
    private final Act stop;
    private final Act startAgain;

    Blow(Work interrupted, Act stop, Act startAgain) {
        this.interrupted = interrupted;
        this.stop = stop;
        this.startAgain = startAgain;
    }

    /** Work that can be in the middle of something. */
    enum Work {
        /** Of versions into cells. */
        COUNTING,
        /** Of versions into the database. */
        WRITING
    }

    private interface Act {
        void on(Processes kip, Database database) throws IOException, InterruptedException;
    }

    Work interrupted() {
        return interrupted;
    }

    /** Strikes, and starts again what was struck after it was away for so long. */
    void strike(Processes kip, Database database, Duration away) throws IOException, InterruptedException {
        stop.on(kip, database);
        // part of what is tested; nothing is waited for
        TimeUnit.NANOSECONDS.sleep(away.toNanos());
        startAgain.on(kip, database);
    }
}
