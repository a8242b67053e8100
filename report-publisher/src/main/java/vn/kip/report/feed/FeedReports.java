package vn.kip.report.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import vn.kip.report.figures.FiguresChanged;
import vn.kip.report.meter.ReportMeter;
import vn.kip.report.readmodel.Message;
import vn.kip.report.readmodel.Written;

/** Tells meters, the log and whoever shows figures what a feed does. */
record FeedReports(String feed, MeterRegistry meters, ApplicationEventPublisher events) implements FeedListener {

    private static final Logger LOG = LoggerFactory.getLogger(FeedReports.class);
    private static final String FEED = "feed";

    @Override
    public void written(List<Message> messages, Written written, Duration took) {
        meters.timer(ReportMeter.BATCH.id(), FEED, feed).record(took);
        meters.counter(ReportMeter.ROWS_WRITTEN.id(), FEED, feed).increment(written.rows());
        for (var message : messages) {
            if (message instanceof Message.SetAside setAside) {
                meters.counter(
                                ReportMeter.SET_ASIDE.id(),
                                "topic",
                                setAside.place().topic())
                        .increment();
                LOG.atWarn()
                        .addKeyValue("topic", setAside.place().topic())
                        .addKeyValue("partition", setAside.place().partition())
                        .addKeyValue("offset", setAside.place().offset())
                        .addKeyValue("reason", setAside.reason())
                        .log("A message that nobody can read or store is set aside");
            }
        }
        if (!written.changedCells().isEmpty()) {
            announce(written);
        }
    }

    private void announce(Written written) {
        try {
            events.publishEvent(new FiguresChanged(written.changedCells()));
        } catch (RuntimeException e) { // boundary: a listener's fault must not stop the feed
            LOG.atError().setCause(e).addKeyValue(FEED, feed).log("A listener of changed figures failed");
        }
    }

    @Override
    public void interrupted(RuntimeException fault, int failuresInARow) {
        meters.counter(ReportMeter.INTERRUPTIONS.id(), FEED, feed).increment();
        LOG.atWarn()
                .addKeyValue(FEED, feed)
                .addKeyValue("fault", fault.getClass().getSimpleName())
                .addKeyValue("failuresInARow", failuresInARow)
                .log("Reading is interrupted and begins again");
        LOG.atDebug().setCause(fault).addKeyValue(FEED, feed).log("Why reading is interrupted");
    }
}
