package vn.kip.standalone.terminal;

import java.time.Duration;

/** A line at the beginning, every few seconds, and at the end: for logs of unattended runs. */
final class ProgressInLines implements LoadProgress {

    private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Terminal terminal;
    private LoadState last = LoadState.NOTHING;
    private LoadState said = LoadState.NOTHING;
    private long saidAt;

    ProgressInLines(Terminal terminal) {
        this.terminal = terminal;
        this.saidAt = System.nanoTime();
    }

    @Override
    public void show(LoadState state) {
        last = state;
        if (System.nanoTime() - saidAt >= PAUSE_NANOS) {
            say();
        }
    }

    private void say() {
        if (!last.equals(said)) {
            var of = last.expected() == 0 ? "" : "/" + last.expected();
            terminal.err()
                    .println("đã đọc / pulled " + last.pulled() + of + ", đã tính / counted " + last.counted()
                            + ", đã ghi / published " + last.published());
            said = last;
        }
        saidAt = System.nanoTime();
    }

    @Override
    public void close() {
        say();
    }
}
