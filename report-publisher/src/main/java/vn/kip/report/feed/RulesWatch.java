package vn.kip.report.feed;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.RuleSetState.Stage;
import vn.kip.report.figures.FiguresChanged;
import vn.kip.report.readmodel.RuleSet;
import vn.kip.report.readmodel.RuleSets;
import vn.kip.report.settings.OwnRules;

/**
 * Sees the figures over to the rules of this publisher: reads the cells of the former ones for as long as those are shown,
 * and has its own shown when they have caught up.
 */
@Component
class RulesWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration TO_CATCH_UP = Duration.ofSeconds(5);
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    /** Until it is shown, something is missing. */
    private static final int MOST_PERCENT = 99;

    private final Catching catching;
    private final RuleSets ruleSets;
    private final RulesTopic topic;
    private final OwnRules own;
    private final ApplicationEventPublisher events;
    private Pause pause = new Pause();
    private @Nullable Thread thread;
    private @Nullable String lastShown;

    /** What catches up, and what tells when it has. */
    @Component
    record Catching(OwnRuleSet ownSet, Feeds feeds, Drain drain) {}

    RulesWatch(Catching catching, RuleSets ruleSets, RulesTopic topic, OwnRules own, ApplicationEventPublisher events) {
        this.catching = catching;
        this.ruleSets = ruleSets;
        this.topic = topic;
        this.own = own;
        this.events = events;
    }

    @Override
    public synchronized void start() {
        pause = new Pause();
        thread = new Thread(this::watch, "kip-rules-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        var failuresInARow = 0;
        while (!pause.stopped()) {
            try {
                look();
                failuresInARow = 0;
                pause.of(BETWEEN_LOOKS);
            } catch (RuntimeException e) { // boundary of the thread: whatever happens, it looks again
                failuresInARow++;
                afterFailure(e, failuresInARow);
            }
        }
    }

    private void afterFailure(RuntimeException e, int failuresInARow) {
        if (pause.stopped()) {
            return;
        }
        LOG.atWarn()
                .addKeyValue("fault", e.getClass().getSimpleName())
                .addKeyValue("failuresInARow", failuresInARow)
                .log("The rule sets cannot be looked at, and will be again");
        LOG.atDebug().setCause(e).log("Why the rule sets cannot be looked at");
        pause.afterFailure(failuresInARow);
    }

    private void look() {
        catching.ownSet.begin();
        var all = ruleSets.all();
        all.stream().filter(set -> set.is(Stage.SHOWN)).findFirst().ifPresent(this::follow);
        var building = all.stream()
                .filter(set -> set.is(Stage.BUILDING) && set.application().equals(own.application()))
                .findFirst();
        if (building.isPresent() && caughtUp(building.get()) && ruleSets.show(building.get())) {
            LOG.atInfo().addKeyValue("applicationId", own.application()).log("The figures are those by the new rules");
            ruleSets.of(own.application()).ifPresent(this::follow);
        }
    }

    /** Does what follows from a set being shown, whoever has had it shown. */
    private void follow(RuleSet shown) {
        catching.feeds.alsoRead(
                shown.application().equals(own.application()) ? Optional.empty() : Optional.of(shown.topic()));
        if (shown.application().equals(lastShown)) {
            return;
        }
        if (lastShown != null) {
            events.publishEvent(new FiguresChanged(EnumSet.allOf(RecordKind.class)));
        }
        topic.tell();
        lastShown = shown.application();
    }

    private boolean caughtUp(RuleSet building) {
        var progress = catching.drain.progress();
        ruleSets.progress(building, Math.min(progress.percent(), MOST_PERCENT));
        if (!progress.nearTheEnd()) {
            return false;
        }
        try {
            catching.drain.awaitCells(TO_CATCH_UP);
            return true;
        } catch (NotDrainedException e) {
            LOG.atInfo().addKeyValue("missing", e.getMessage()).log("the new rules have not caught up yet");
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        pause.stop();
        if (thread != null) {
            try {
                thread.join(BETWEEN_LOOKS.toMillis());
                thread.interrupt();
                thread.join(TO_STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
