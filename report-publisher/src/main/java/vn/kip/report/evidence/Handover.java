package vn.kip.report.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKey;

/**
 * Hands records from the thread that reads them to one that does something with them, in their order: so the database goes on reading
 * meanwhile. Who reads waits when too many are under way.
 */
final class Handover implements AutoCloseable {

    private static final int AT_A_TIME = 2_000;
    private static final int UNDER_WAY = 4;

    private record Known(RecordKey record, RecordFacts facts) {}

    private final BiConsumer<RecordKey, RecordFacts> taker;
    private final ExecutorService other = Executors.newSingleThreadExecutor(work -> new Thread(work, "evidence"));
    private final Semaphore free = new Semaphore(UNDER_WAY);
    private List<Known> batch = new ArrayList<>(AT_A_TIME);
    private CompletableFuture<Void> taken = CompletableFuture.completedFuture(null);

    Handover(BiConsumer<RecordKey, RecordFacts> taker) {
        this.taker = taker;
    }

    void take(RecordKey record, RecordFacts facts) {
        batch.add(new Known(record, facts));
        if (batch.size() == AT_A_TIME) {
            handOver();
        }
    }

    private void handOver() {
        free.acquireUninterruptibly();
        var full = batch;
        batch = new ArrayList<>(AT_A_TIME);
        // once one has failed, those behind it are passed over
        taken = taken.thenRunAsync(() -> full.forEach(known -> taker.accept(known.record, known.facts)), other)
                .whenComplete((done, failure) -> free.release());
    }

    /**
     * Waits until all have been taken.
     *
     * @throws RuntimeException what the other thread has thrown
     */
    void finish() {
        handOver();
        try {
            taken.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    @Override
    public void close() {
        other.shutdownNow();
    }
}
