package vn.kip.ingest.trial;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.settings.TrialProperties;
import vn.kip.ingest.status.RowCounts;
import vn.kip.ingest.status.SourceProgress;

/**
 * Takes what a source says and shows it; sends and stores nothing. The source is read from its beginning.
 *
 * <p>Once enough rows have come, the next portion is held until the trial is over, so that the source is not asked for
 * more.
 */
@Component
@ConditionalOnBooleanProperty(name = TrialProperties.ENABLED)
public final class TrialDeliveries implements Deliveries {

    private final SourceProgress progress;
    private final Clock clock;
    private final Sample.Growing sample;
    private final CountDownLatch over = new CountDownLatch(1);
    private String position = "";

    TrialDeliveries(TrialProperties trial, SourceProgress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
        this.sample = new Sample.Growing(trial.limit());
    }

    @Override
    public synchronized String position(String source) {
        return position;
    }

    /** None: then a round is not asked a second time. */
    @Override
    public long lateFinds(String source) {
        return 0;
    }

    @Override
    public boolean trial() {
        return true;
    }

    @Override
    public RowCounts deliver(Portion portion, boolean more) {
        if (full()) {
            awaitEnd();
            return RowCounts.NONE;
        }
        var rows = add(portion);
        progress.delivered(portion.source(), rows, portion.step().scope().expected(), clock.instant());
        return rows;
    }

    private synchronized RowCounts add(Portion portion) {
        portion.readings().forEach(sample::add);
        position = portion.step().to();
        long refused = portion.readings().stream()
                .filter(Reading.Refused.class::isInstance)
                .count();
        return new RowCounts(portion.readings().size() - refused, portion.known(), refused);
    }

    @Override
    public void complete(String source, boolean whole) {
        progress.complete(source, clock.instant());
    }

    @Override
    public void wholeRead(String source) {
        // nothing is withdrawn in a trial
    }

    /** A trial is never paused. */
    @Override
    public void resume(String source) {
        // nothing to let go on
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether as many rows have come as were asked for. */
    public synchronized boolean full() {
        return sample.full();
    }

    /** What has come so far. */
    public synchronized Sample sample() {
        return sample.sofar();
    }

    /** Lets go of what is being held. */
    public void end() {
        over.countDown();
    }
}
