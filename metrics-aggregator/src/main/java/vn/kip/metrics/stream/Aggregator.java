package vn.kip.metrics.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import vn.kip.domain.wire.Topics;

/**
 * The topology at work.
 *
 * <p>Runs once the application is up, so that its health can be asked for while it waits for the broker. When
 * {@link #run} returns, all topics are there and counting has begun.
 */
final class Aggregator implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Aggregator.class);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

    private final TopicSetup topics;
    private final CellTopology cells;
    private final StreamsSettings settings;
    private final MeterRegistry registry;
    private final ApplicationEventPublisher events;

    private @Nullable Thread starter;
    private @Nullable KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics streamsMeters;
    private boolean stopped;

    Aggregator(
            TopicSetup topics,
            CellTopology cells,
            StreamsSettings settings,
            MeterRegistry registry,
            ApplicationEventPublisher events) {
        this.topics = topics;
        this.cells = cells;
        this.settings = settings;
        this.registry = registry;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        synchronized (this) {
            starter = Thread.currentThread();
        }
        try {
            topics.prepare();
            start();
        } catch (InterruptedException e) {
            LOG.atInfo().log("stopped while waiting for the Kafka broker");
        }
    }

    private synchronized void start() {
        starter = null;
        if (stopped) {
            return;
        }
        var topology = new Topology();
        cells.addTo(topology);
        var started = new KafkaStreams(topology, settings.properties());
        started.setUncaughtExceptionHandler(this::failed);
        started.setStateListener(
                (now, before) -> LOG.atInfo().addKeyValue("state", now).log("the aggregator changes its state"));
        streamsMeters = new KafkaStreamsMetrics(started);
        streamsMeters.bindTo(registry);
        started.start();
        streams = started;
        LOG.atInfo()
                .addKeyValue("applicationId", settings.applicationId())
                .addKeyValue("cells", Topics.cells(settings.applicationId()))
                .log("counting record versions into cells");
    }

    /**
     * What fails one thread, a full disk or a lost broker, often passes; its open transaction is rolled back first. What the
     * broker does not allow has to be changed by someone.
     */
    private StreamThreadExceptionResponse failed(Throwable failure) {
        var refusal = Refusal.in(failure);
        if (refusal.isEmpty()) {
            LOG.atError().setCause(failure).log("a counting thread failed and is replaced");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.atError().log(refusal.get().message());
        events.publishEvent(refusal.get());
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Empty until the broker and its topics are there. */
    synchronized Optional<KafkaStreams.State> state() {
        return Optional.ofNullable(streams).map(KafkaStreams::state);
    }

    /** How many partitions are counted here, all kinds of one number taken for one. */
    synchronized int partitions() {
        return tasks(ThreadMetadata::activeTasks);
    }

    /** How many partitions that are counted elsewhere are kept ready here. */
    synchronized int standbys() {
        return tasks(ThreadMetadata::standbyTasks);
    }

    private int tasks(Function<ThreadMetadata, Set<TaskMetadata>> of) {
        return streams == null
                ? 0
                : streams.metadataForLocalThreads().stream()
                        .mapToInt(thread -> of.apply(thread).size())
                        .sum();
    }

    @Override
    public synchronized void destroy() {
        stopped = true;
        if (starter != null) {
            starter.interrupt();
        }
        if (streams != null) {
            streams.close(CloseOptions.timeout(TIME_TO_STOP).withGroupMembershipOperation(membershipAfterwards()));
        }
        if (streamsMeters != null) {
            streamsMeters.close();
        }
    }

    /** An instance that will come back under its name keeps its place; any other makes way at once. */
    private GroupMembershipOperation membershipAfterwards() {
        return settings.aggregator().instance().isEmpty()
                ? GroupMembershipOperation.LEAVE_GROUP
                : GroupMembershipOperation.REMAIN_IN_GROUP;
    }
}
