package vn.kip.ingest.reread;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.camel.CamelExecutionException;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.delivery.FailureNotes;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.mapping.Reading;

/** Something that is read again: asked for by one thread, which waits, and read by another. */
final class Reread {

    /** Failures one after the other, with a round of the live pull between them, until it is given up. */
    private static final int MOST_FAILURES = 5;

    private final String what;
    private final Supplier<SecondReading> opening;
    private final LongConsumer progress;
    private final CompletableFuture<Long> end = new CompletableFuture<>();

    private @Nullable SecondReading reading;
    private long rows;
    private int failures;

    /**
     * Not begun yet.
     *
     * @param what for the ledger
     * @param progress told how many rows have been read
     */
    Reread(String what, Supplier<SecondReading> opening, LongConsumer progress) {
        this.what = what;
        this.opening = opening;
        this.progress = progress;
    }

    /**
     * Waits for the end.
     *
     * @return rows that were read
     * @throws RereadFailedException when it was given up
     */
    long await() {
        try {
            return end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RereadFailedException("expected the service to go on, found it being stopped");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RereadFailedException failure
                    ? failure
                    : new RereadFailedException("expected the end of a reading, found none");
        }
    }

    boolean isOver() {
        return end.isDone();
    }

    /** Reads a page and has it delivered; false when no more should be tried now. */
    boolean page(SourceRereads.Way way) {
        try {
            var open = reading == null ? opening.get() : reading;
            reading = open;
            var page = open.next();
            if (page.isEmpty()) {
                open.close();
                end.complete(rows);
                return true;
            }
            page.get().forEach(portion -> handOver(portion, open, way));
            failures = 0;
            return true;
        } catch (RuntimeException e) {
            // whatever it is, the live pull goes on
            failed(e);
            return false;
        }
    }

    private void handOver(Portion portion, SecondReading open, SourceRereads.Way way) {
        var meant =
                portion.readings().stream().filter(row -> isMeant(row, open)).toList();
        if (!meant.isEmpty()) {
            way.handOver(portion, what, meant).ifPresent(open::delivered);
        }
        rows += meant.size();
        progress.accept(rows);
    }

    private static boolean isMeant(Reading row, SecondReading open) {
        var stamp = row.stamp();
        return stamp == null || open.upTo().map(stamp::isBefore).orElse(true);
    }

    private void failed(RuntimeException failure) {
        failures++;
        if (failures >= MOST_FAILURES) {
            Optional.ofNullable(reading).ifPresent(SecondReading::close);
            var cause = failure instanceof CamelExecutionException ? failure.getCause() : failure;
            end.completeExceptionally(new RereadFailedException(FailureNotes.text(cause == null ? failure : cause)));
        }
    }
}
