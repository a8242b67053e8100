package vn.kip.ingest.source.manual;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last entries of a source. In memory: what counts is on Kafka, with the position of each record version. */
final class Journal {

    private static final int MOST = 20;

    private final Deque<Entered> last = new ArrayDeque<>();

    synchronized void add(Entered entered) {
        last.addFirst(entered);
        if (last.size() > MOST) {
            last.removeLast();
        }
    }

    /** The last one first. */
    synchronized List<Entered> last() {
        return List.copyOf(last);
    }
}
