package vn.kip.report.evidence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** As many threads as there are processors, but a few, and results in the order of their work. */
final class Threads implements AutoCloseable {

    /** What is done in one of the threads. */
    @FunctionalInterface
    interface Work<P, T> {
        T on(P part) throws IOException;
    }

    /** Takes one result after the other. */
    @FunctionalInterface
    interface Taker<T> {
        void take(T result) throws IOException;
    }

    /** Each reads by a connection of its own, of which there are ten for all that the publisher does, and holds a group in memory. */
    private static final int MOST = 4;

    private final int number = Math.min(Runtime.getRuntime().availableProcessors(), MOST);
    private final ExecutorService threads = Executors.newFixedThreadPool(number, work -> new Thread(work, "evidence"));

    int number() {
        return number;
    }

    /**
     * Works on all parts, a few at a time, and passes on each result when those before it have been.
     *
     * @throws IOException when a work or the taker throws anything; the parts behind are not worked on
     */
    <P, T> void inOrder(Stream<P> parts, Work<P, T> work, Taker<T> taker) throws IOException {
        var begun = new ArrayDeque<Future<T>>();
        for (var rest = parts.iterator(); rest.hasNext(); ) {
            var part = rest.next();
            begun.add(threads.submit(() -> work.on(part)));
            if (begun.size() > number) {
                taker.take(result(begun.remove()));
            }
        }
        for (var last : begun) {
            taker.take(result(last));
        }
    }

    private static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IOException("the evidence cannot be made: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the evidence was not wanted any more");
        }
    }

    /** Nothing is begun any more. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
