package vn.kip.ingest.source.listen;

import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.delivery.Portion.Scope;
import vn.kip.ingest.delivery.Portion.Step;
import vn.kip.ingest.status.RowCounts;

/**
 * Takes the posts of one source. For one thread at a time: a post is delivered before the next one is begun.
 *
 * <p>What was sent cannot be asked for again, so the position is a mere count of portions. It moves in the same
 * transaction as the rows; a sender that did not hear of it sends them again, and then they are known.
 */
final class Intake {

    private final String source;
    private final Supplier<String> stored;
    private String position = "";
    private RowCounts counts = RowCounts.NONE;

    /**
     * An intake.
     *
     * @param stored where the source goes on
     */
    Intake(String source, Supplier<String> stored) {
        this.source = source;
        this.stored = stored;
    }

    /** The rows of a post; none when there are no rows in it. */
    Iterator<Portion> portions(Post post) {
        counts = RowCounts.NONE;
        position = stored.get();
        var size = post.readings().size();
        return IntStream.iterate(0, from -> from < size, from -> from + Portion.MOST_ROWS)
                .mapToObj(from -> portion(post, from, Math.min(from + Portion.MOST_ROWS, size)))
                .iterator();
    }

    /** The route asks for the next portion before this one is delivered, so the stored position may be behind. */
    private Portion portion(Post post, int from, int to) {
        var before = position;
        position = PushPosition.after(before);
        // each is waited for, as if it were the last: the sender is told of all of them
        var step = new Step(before, position, from == 0, true, false, Scope.UNKNOWN);
        return new Portion(
                source, post.name(), post.receivedAt(), post.readings().subList(from, to), 0, step);
    }

    /** A portion has been delivered. */
    RowCounts delivered(RowCounts rows) {
        counts = counts.plus(rows);
        return counts;
    }

    /** What became of the rows of the post, when all its portions have been delivered. */
    RowCounts outcome() {
        return counts;
    }
}
