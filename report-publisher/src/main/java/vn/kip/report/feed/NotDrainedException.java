package vn.kip.report.feed;

import java.time.Duration;
import java.util.List;

/** Some of what was in the topics is still not counted and written, however long one waited. */
public final class NotDrainedException extends RuntimeException {

    NotDrainedException(Duration waited, List<String> missing) {
        super("after " + waited.toSeconds() + " s: " + String.join("; ", missing));
    }
}
