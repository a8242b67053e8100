package vn.kip.ingest.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.ingest.settings.IngestProperties;
import vn.kip.ingest.settings.TrialProperties;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.status.RowCounts;
import vn.kip.ingest.status.SourceProgress;

/**
 * The deliveries of all sources to Kafka. Opened before any route starts: predecessors are shut out first, and only then is read
 * what they have left, so that none of them can add to it afterwards.
 */
@Component
@ConditionalOnBooleanProperty(name = TrialProperties.ENABLED, havingValue = false, matchIfMissing = true)
final class KafkaDeliveries implements Deliveries, InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(KafkaDeliveries.class);

    private static final Duration LAST_TRANSACTION = Duration.ofSeconds(5);

    private final Sources sources;
    private final IngestProperties properties;
    private final SourceProgress progress;
    private final Clock clock;
    private final Map<String, SourceDelivery> deliveries = new LinkedHashMap<>();
    private final ExecutorService executor =
            Executors.newCachedThreadPool(new CustomizableThreadFactory("kip-transaction-"));

    KafkaDeliveries(Sources sources, IngestProperties properties, SourceProgress progress, Clock clock) {
        this.sources = sources;
        this.properties = properties;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var clients = new KafkaClients(properties);
        TopicSetup.createMissing(clients, properties.partitions(), properties.replication());
        var history = new History(clients);
        Installation.check(clients, history.cursors(), sources.ids());
        var senders = new HashMap<String, TransactionalSender>();
        for (var source : sources.all()) {
            var sender = new TransactionalSender(source.name(), clients, history);
            sender.open();
            senders.put(source.name(), sender);
        }
        var cursors = history.cursors();
        var versions =
                history.versions(sources.all().stream().map(Source::records).collect(Collectors.toSet()));
        var rejections = history.rejections();
        for (var source : sources.all()) {
            var sender = Objects.requireNonNull(senders.get(source.name()));
            sender.resume(cursors.getOrDefault(source.name(), SourceCursor.START));
            var known = new Known(
                    Objects.requireNonNull(versions.get(source.records())),
                    rejections.getOrDefault(source.name(), new KnownRejections()),
                    source.trust().precedence());
            deliveries.put(
                    source.name(),
                    new SourceDelivery(new SourceDelivery.Parts(
                            source, known, withdrawals(source, known, history), sender, executor, timing())));
            log.atInfo()
                    .addKeyValue("source", source.name())
                    .addKeyValue("portions", sender.cursor().pulls())
                    .log("Source is delivered by this process");
        }
    }

    private SourceDelivery.Timing timing() {
        return new SourceDelivery.Timing(properties.ingest().idleEntryEvery(), clock);
    }

    private static @Nullable Withdrawals withdrawals(Source source, Known known, History history) {
        return source.trust().withdraws()
                ? new Withdrawals(
                        source.mapping().subject(),
                        known,
                        history.presence(source, known.versions()),
                        gone -> history.keys(source, gone))
                : null;
    }

    @Override
    public String position(String source) {
        return of(source).position();
    }

    @Override
    public long lateFinds(String source) {
        return of(source).lateFinds();
    }

    @Override
    public boolean trial() {
        return false;
    }

    @Override
    public RowCounts deliver(Portion portion, boolean more) {
        var delivery = of(portion.source());
        var rows = delivery.deliver(portion, more);
        var expected = portion.step().scope().expected();
        progress.delivered(portion.source(), delivery.takeDelivered(), expected, clock.instant());
        return rows;
    }

    @Override
    public void complete(String source, boolean whole) {
        if (whole) {
            wholeRead(source);
        }
        progress.complete(source, clock.instant());
    }

    @Override
    public void wholeRead(String source) {
        var delivery = of(source);
        delivery.withdrawMissing();
        progress.delivered(source, delivery.takeDelivered(), null, clock.instant());
    }

    @Override
    public void resume(String source) {
        of(source).resume();
    }

    private SourceDelivery of(String source) {
        var delivery = deliveries.get(source);
        if (delivery == null) {
            throw new IllegalArgumentException("expected one of " + deliveries.keySet() + ", found " + source);
        }
        return delivery;
    }

    @Override
    public void destroy() {
        // what is on its way arrives, before its producer is closed
        executor.shutdown();
        try {
            executor.awaitTermination(LAST_TRANSACTION.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        deliveries.values().forEach(SourceDelivery::close);
    }
}
