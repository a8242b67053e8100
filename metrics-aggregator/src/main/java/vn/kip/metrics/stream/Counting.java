package vn.kip.metrics.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.wire.Topics;
import vn.kip.metrics.cell.CellCount;
import vn.kip.metrics.settings.AggregatorProperties;
import vn.kip.metrics.settings.KipProperties;

/** The topology at work by one set of counting rules. */
final class Counting {

    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

    private final StreamsSettings settings;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics meters;

    private Counting(StreamsSettings settings, KafkaStreams streams) {
        this.settings = settings;
        this.streams = streams;
        this.meters = new KafkaStreamsMetrics(streams);
    }

    /** How to count, whatever the rules are. */
    record Setup(KipProperties kip, AggregatorProperties aggregator, ApplicationEventPublisher events) {

        /** Where to count by these rules, and nothing else. */
        StreamsSettings settings(CountingRules rules) {
            return new StreamsSettings(Topics.applicationId(rules), kip, aggregator);
        }

        /**
         * Begins to count.
         *
         * @param registry of the meters
         * @param anew whether what lies in the local folder is of another time
         */
        Counting start(CountingRules rules, MeterRegistry registry, boolean anew) {
            var topology = new Topology();
            StreamConfiguration.topology(
                            new CellCount(new Contributions(rules)), kip, aggregator, new AggregatorMeters(registry))
                    .addTo(topology);
            var settings = settings(rules);
            var counting = new Counting(settings, new KafkaStreams(topology, settings.properties()));
            counting.start(registry, events, anew);
            return counting;
        }
    }

    private void start(MeterRegistry registry, ApplicationEventPublisher events, boolean anew) {
        if (anew) {
            streams.cleanUp();
        }
        streams.setUncaughtExceptionHandler(failure -> failed(failure, events));
        streams.setStateListener((now, before) -> LOG.atInfo()
                .addKeyValue("applicationId", settings.applicationId())
                .addKeyValue("state", now)
                .log("the aggregator changes its state"));
        meters.bindTo(registry);
        streams.start();
        LOG.atInfo()
                .addKeyValue("applicationId", settings.applicationId())
                .addKeyValue("cells", Topics.cells(settings.applicationId()))
                .log("counting record versions into cells");
    }

    /**
     * What fails one thread, a full disk or a lost broker, often passes; its open transaction is rolled back first. What the
     * broker does not allow has to be changed by someone.
     */
    private static StreamThreadExceptionResponse failed(Throwable failure, ApplicationEventPublisher events) {
        var refusal = Refusal.in(failure);
        if (refusal.isEmpty()) {
            LOG.atError().setCause(failure).log("a counting thread failed and is replaced");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.atError().log(refusal.get().message());
        events.publishEvent(refusal.get());
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    String applicationId() {
        return settings.applicationId();
    }

    KafkaStreams.State state() {
        return streams.state();
    }

    int partitions() {
        return tasks(ThreadMetadata::activeTasks);
    }

    int standbys() {
        return tasks(ThreadMetadata::standbyTasks);
    }

    private int tasks(Function<ThreadMetadata, Set<TaskMetadata>> of) {
        return streams.metadataForLocalThreads().stream()
                .mapToInt(thread -> of.apply(thread).size())
                .sum();
    }

    /** Stops; an instance that will come back under its name keeps its place, any other makes way at once. */
    void pause() {
        stop(
                settings.aggregator().instance().isEmpty()
                        ? GroupMembershipOperation.LEAVE_GROUP
                        : GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    /** Stops, not to come back. */
    void end() {
        stop(GroupMembershipOperation.LEAVE_GROUP);
    }

    private void stop(GroupMembershipOperation membership) {
        streams.close(CloseOptions.timeout(TIME_TO_STOP).withGroupMembershipOperation(membership));
        meters.close();
    }
}
