package vn.kip.report.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
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
import vn.kip.report.readmodel.RuleSets;
import vn.kip.report.settings.KipProperties;
import vn.kip.report.settings.OwnRules;

/**
 * The two feeds of the publisher: what ingest sends, and the cells that the aggregator makes of it. They are apart, so
 * that figures move while a long history of records is still being written.
 */
@Component
class Feeds implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<TopicFeed> feeds;
    private final List<Thread> threads = new ArrayList<>();

    Feeds(
            Kafka kafka,
            KipProperties properties,
            Catalogue catalogue,
            ReadModel readModel,
            RuleSets ruleSets,
            OwnRules own,
            MeterRegistry meters,
            ApplicationEventPublisher events) {
        var cells = own.cells();
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
                        List.of(cells),
                        () -> ruleSets.want(own.application(), own.excerpt()),
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
        for (var feed : feeds) {
            var thread = new Thread(feed, "kip-feed-" + feed.name());
            thread.start();
            threads.add(thread);
        }
    }

    @Override
    public synchronized void stop() {
        feeds.forEach(TopicFeed::stop);
        try {
            for (var thread : threads) {
                thread.join(PATIENCE.toMillis());
                // a client that waits for a broker that is away would wait for a minute
                thread.interrupt();
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
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
        var alive = !threads.isEmpty() && threads.stream().allMatch(Thread::isAlive);
        var health = alive && faults().isEmpty() ? Health.up() : Health.down();
        feeds.forEach(feed -> health.withDetail(feed.name(), feed.fault().orElse("reads")));
        return health.build();
    }
}
