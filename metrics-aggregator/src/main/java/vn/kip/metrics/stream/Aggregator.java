package vn.kip.metrics.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.wire.Topics;
import vn.kip.metrics.stream.rules.RuleSetsTopic;

/**
 * Counts by the rules of {@code kip.yml}, and by the former ones while those are shown.
 *
 * <p>Runs once the application is up, so that its health can be asked for while it waits for the broker. When
 * {@link #run} returns, all topics are there and counting has begun.
 */
final class Aggregator implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Aggregator.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final TopicSetup topics;
    private final CountingRules rules;
    private final Counting.Setup setup;
    private final MeterRegistry registry;

    private @Nullable Thread starter;
    private @Nullable Counting counting;
    private @Nullable FormerRules formerRules;
    private boolean stopped;

    Aggregator(TopicSetup topics, CountingRules rules, Counting.Setup setup, MeterRegistry registry) {
        this.topics = topics;
        this.rules = rules;
        this.setup = setup;
        this.registry = registry;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        synchronized (this) {
            starter = Thread.currentThread();
        }
        try {
            topics.prepare();
            follow(new RuleSetsTopic(setup.kip().client()));
        } catch (InterruptedException | InterruptException e) {
            LOG.atInfo().log("stopped while waiting for the Kafka broker");
        }
    }

    private void follow(RuleSetsTopic ruleSets) {
        try {
            start(ruleSets);
        } catch (RuntimeException e) {
            ruleSets.close();
            throw e;
        }
    }

    private void start(RuleSetsTopic ruleSets) {
        var own = Topics.applicationId(rules);
        var states = ruleSets.told();
        while (states.mustWait(own)) {
            LOG.atWarn()
                    .addKeyValue("applicationId", own)
                    .log("waits until the publisher has finished to remove these rules");
            states = ruleSets.after(LOOK);
        }
        synchronized (this) {
            starter = null;
            if (stopped) {
                ruleSets.close();
                return;
            }
            counting = setup.start(rules, registry, states.beginsAnew(own));
            formerRules = new FormerRules(setup, own, ruleSets);
        }
    }

    /** Empty until the broker and its topics are there. */
    synchronized Optional<KafkaStreams.State> state() {
        return Optional.ofNullable(counting).map(Counting::state);
    }

    /** How many partitions are counted here by these rules, all kinds of one number taken for one. */
    synchronized int partitions() {
        return tasks(Counting::partitions);
    }

    /** How many partitions that are counted elsewhere are kept ready here. */
    synchronized int standbys() {
        return tasks(Counting::standbys);
    }

    private int tasks(ToIntFunction<Counting> of) {
        return counting == null ? 0 : of.applyAsInt(counting);
    }

    @Override
    public synchronized void destroy() {
        stopped = true;
        if (starter != null) {
            starter.interrupt();
        }
        if (formerRules != null) {
            formerRules.stop();
        }
        if (counting != null) {
            counting.pause();
        }
    }
}
