package vn.kip.report.feed;

import java.time.Duration;
import java.util.List;
import vn.kip.report.readmodel.Message;
import vn.kip.report.readmodel.Written;

/** Hears of what a feed does, on the feed's thread. */
interface FeedListener {

    /** A transaction was committed. */
    void written(List<Message> messages, Written written, Duration took);

    /** Reading was interrupted and will begin again where it was written. */
    void interrupted(RuntimeException fault, int failuresInARow);
}
