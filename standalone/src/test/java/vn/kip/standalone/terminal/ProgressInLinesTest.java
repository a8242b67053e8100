package vn.kip.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressInLinesTest {

    private final RecordedTerminal recorded = new RecordedTerminal();

    @Test
    void saysTheLastStateOnce() {
        try (var progress = LoadProgress.on(recorded.terminal())) {
            progress.show(new LoadState(500, 240_000, 100, 0));
            progress.show(new LoadState(240_000, 240_000, 240_000, 239_500));
        }

        assertThat(recorded.err())
                .isEqualTo("đã đọc / pulled 240000/240000, đã tính / counted 240000, đã ghi / published 239500\n");
    }

    @Test
    void saysNothingOfNothing() {
        LoadProgress.on(recorded.terminal()).close();

        assertThat(recorded.err()).isEmpty();
    }

    @Test
    void leavesOutATotalThatNoSourceKnows() {
        try (var progress = LoadProgress.on(recorded.terminal())) {
            progress.show(new LoadState(62, 0, 62, 62));
        }

        assertThat(recorded.err()).startsWith("đã đọc / pulled 62, ");
    }
}
