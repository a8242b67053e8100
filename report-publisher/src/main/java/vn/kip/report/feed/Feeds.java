package vn.kip.report.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.report.meter.ReportMeter;
import vn.kip.report.readmodel.ReadModel;
import vn.kip.report.settings.KipProperties;
import vn.kip.report.settings.OwnRules;

/**
 * The two feeds of the publisher: what ingest sends, and the cells that the aggregator makes of it. They are apart, so
 * that figures move while a long history of records is still being written. A third one reads the cells of former rules while
 * those are shown.
 */
@Component
class Feeds implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String FORMER_CELLS = "former-cells";

    private final List<TopicFeed> feeds;
    private final Function<String, TopicFeed> formerCells;
    private final List<Running> running = new ArrayList<>();
    private @Nullable Running former;

    /** The rules of this publisher. */
    @Component
    record Own(OwnRules rules, OwnRuleSet ruleSet) {}

    /** A feed at work. */
    private record Running(TopicFeed feed, Thread thread) {

        static Running start(TopicFeed feed) {
            var thread = new Thread(feed, "kip-feed-" + feed.name());
            thread.start();
            return new Running(feed, thread);
        }

        void stop() throws InterruptedException {
            feed.stop();
            thread.join(PATIENCE.toMillis());
            // a client that waits for a broker that is away would wait for a minute
            thread.interrupt();
            thread.join(PATIENCE.toMillis());
        }
    }

    Feeds(
            Kafka kafka,
            KipProperties properties,
            Catalogue catalogue,
            ReadModel readModel,
            Own own,
            MeterRegistry meters,
            ApplicationEventPublisher events) {
        formerCells = topic -> new TopicFeed(
                FORMER_CELLS,
                List.of(topic),
                () -> {},
                kafka,
                readModel,
                new FeedReports(FORMER_CELLS, meters, events));
        var sourceTopics = new SourceTopics(properties.partitions(), properties.replication());
        feeds = List.of(
                new TopicFeed(
                        "records",
                        SourceTopics.names(),
                        () -> {
                            create(sourceTopics, kafka);
                            makeOutDays(readModel, catalogue);
                        },
                        kafka,
                        readModel,
                        new FeedReports("records", meters, events)),
                new TopicFeed(
                        "cells",
                        List.of(own.rules.cells()),
                        own.ruleSet::begin,
                        kafka,
                        readModel,
                        new FeedReports("cells", meters, events)));
        feeds.forEach(feed -> feed.topics()
                .forEach(topic -> Gauge.builder(ReportMeter.LAG.id(), feed, each -> each.lag(topic))
                        .tag("topic", topic)
                        .register(meters)));
    }

    private static void makeOutDays(ReadModel readModel, Catalogue catalogue) {
        if (readModel.useDays(catalogue.rules().zone())) {
            LOG.atInfo()
                    .addKeyValue("zone", catalogue.rules().zone())
                    .log("The days of the accounts are those of another zone now");
        }
    }

    private static void create(SourceTopics topics, Kafka kafka) {
        try (var admin = kafka.admin()) {
            topics.create(admin);
        }
    }

    @Override
    public synchronized void start() {
        feeds.forEach(feed -> running.add(Running.start(feed)));
    }

    /** Has the cells of other rules read as well, of those that are shown while this publisher's catch up; or no longer. */
    synchronized void alsoRead(Optional<String> topic) {
        if (!isRunning() || topic.equals(formerTopic())) {
            return;
        }
        try {
            if (former != null) {
                former.stop();
                former = null;
            }
            former = topic.map(formerCells).map(Running::start).orElse(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> formerTopic() {
        return Optional.ofNullable(former).map(each -> each.feed.topics().get(0));
    }

    @Override
    public synchronized void stop() {
        var all = new ArrayList<>(running);
        Optional.ofNullable(former).ifPresent(all::add);
        all.forEach(each -> each.feed.stop());
        try {
            for (var each : all) {
                each.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.clear();
        former = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    /** The position of a partition, whichever feed reads it. */
    Optional<Long> position(TopicPartition partition) {
        return feeds.stream().flatMap(feed -> feed.position(partition).stream()).findFirst();
    }

    /** What keeps feeds from reading. */
    List<String> faults() {
        return feeds.stream()
                .flatMap(feed -> feed.fault().stream().map(fault -> feed.name() + " " + fault))
                .toList();
    }

    @Override
    public synchronized Health health() {
        var alive = isRunning() && running.stream().allMatch(each -> each.thread.isAlive());
        var health = alive && faults().isEmpty() ? Health.up() : Health.down();
        feeds.forEach(feed -> health.withDetail(feed.name(), feed.fault().orElse("reads")));
        // a topic that is no longer there is no reason to take this publisher for ill
        Optional.ofNullable(former)
                .ifPresent(each ->
                        health.withDetail(each.feed.name(), each.feed.fault().orElse("reads")));
        return health.build();
    }
}
