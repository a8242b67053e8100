package vn.kip.standalone.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the rows pulled, and beside it what has been counted and published of them. */
final class ProgressOnScreen implements LoadProgress {

    private static final int REDRAWN_EVERY_MILLIS = 250;
    private static final int WIDTH = 110;

    private final ProgressBar bar;

    ProgressOnScreen(Terminal terminal) {
        bar = new ProgressBarBuilder()
                .setTaskName("Đã đọc / pulled")
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(REDRAWN_EVERY_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH))
                .hideEta()
                .build();
    }

    @Override
    public void show(LoadState state) {
        // what a source announces may grow while it is read
        bar.maxHint(state.expected() == 0 ? -1 : Math.max(state.expected(), state.pulled()));
        bar.stepTo(state.pulled());
        bar.setExtraMessage(" đã tính / counted " + state.counted() + ", đã ghi / published " + state.published());
    }

    @Override
    public void close() {
        bar.close();
    }
}
