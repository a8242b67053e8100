package vn.kip.metrics.stream;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.settings.SettingException;
import vn.kip.domain.wire.Topics;
import vn.kip.metrics.stream.rules.RuleSetStates;
import vn.kip.metrics.stream.rules.RuleSetsTopic;

/**
 * Goes on counting by the former rules for as long as their figures are shown, and so keeps them current while the new ones are
 * built; clears up what is left of rules that were removed.
 */
final class FormerRules {

    private static final Logger LOG = LoggerFactory.getLogger(FormerRules.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long SECONDS_AFTER_A_FAULT = 5;
    private static final long MOST_MILLIS_TO_STOP = 35_000;

    private final Counting.Setup setup;
    private final String own;
    private final RuleSetsTopic topic;
    private final Thread thread = new Thread(this::follow, "kip-former-rules");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Optional<String> shown = Optional.empty();
    private @Nullable Counting former;

    /**
     * Begins to follow what the publisher tells.
     *
     * @param own application id by the rules of this aggregator
     * @param topic is closed by this
     */
    FormerRules(Counting.Setup setup, String own, RuleSetsTopic topic) {
        this.setup = setup;
        this.own = own;
        this.topic = topic;
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        try (topic) {
            while (stopped.getCount() > 0) {
                lookOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (former != null) {
                former.pause();
            }
        }
    }

    private void lookOnce() throws InterruptedException {
        try {
            follow(topic.after(LOOK));
        } catch (WakeupException e) {
            LOG.atDebug().log("is to stop");
        } catch (RuntimeException e) { // boundary of the thread: whatever happens, it looks again
            LOG.atWarn().setCause(e).log("the former rules cannot be looked after, and will be again");
            var unused = stopped.await(SECONDS_AFTER_A_FAULT, TimeUnit.SECONDS);
        }
    }

    private void follow(RuleSetStates states) {
        var now = states.shownBeside(own);
        if (!now.equals(shown)) {
            if (former != null) {
                former.end();
                former = null;
            }
            former = now.flatMap(application -> rules(application, states))
                    .map(rules -> setup.start(
                            rules, new CompositeMeterRegistry(), states.beginsAnew(Topics.applicationId(rules))))
                    .orElse(null);
            shown = now;
        }
        states.removedBeside(own).forEach(this::clear);
    }

    /** The rules of a set, if they are known and this release counts by them as that one did. */
    private static Optional<CountingRules> rules(String application, RuleSetStates states) {
        try {
            var rules = states.excerpt(application)
                    .map(CountingRules::ofExcerpt)
                    .filter(found -> Topics.applicationId(found).equals(application));
            if (rules.isEmpty()) {
                LOG.atWarn()
                        .addKeyValue("applicationId", application)
                        .log(
                                "figures by the former rules stand still until the new ones have caught up: the rules are not known");
            }
            return rules;
        } catch (SettingException e) {
            LOG.atWarn()
                    .addKeyValue("applicationId", application)
                    .log("figures by the former rules stand still until the new ones have caught up: "
                            + e.getMessage());
            return Optional.empty();
        }
    }

    private void clear(String application) {
        try {
            if (FileSystemUtils.deleteRecursively(folder(application))) {
                LOG.atInfo().addKeyValue("applicationId", application).log("the folder of removed rules is cleared");
            }
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("applicationId", application).log("the folder of removed rules stays: " + e);
        }
    }

    private Path folder(String application) {
        return setup.kip().stateDir().resolve(application);
    }

    void stop() {
        stopped.countDown();
        topic.wakeUp();
        try {
            thread.join(MOST_MILLIS_TO_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
