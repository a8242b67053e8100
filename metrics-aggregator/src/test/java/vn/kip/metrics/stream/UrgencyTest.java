package vn.kip.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrgencyTest {

    private final Urgency urgency = new Urgency();

    @Test
    void hasNothingToCommitBeforeAnythingIsCounted() {
        assertThat(urgency.look()).isFalse();
    }

    @Test
    void commitsASingleChangeAtTheNextLookAndOnlyOnce() {
        urgency.counted();

        assertThat(urgency.look()).isTrue();
        assertThat(urgency.look()).isFalse();
    }

    @Test
    void letsALoadWaitAndCommitsItsEndOnceItIsOver() {
        count(Urgency.LOAD);
        assertThat(urgency.look()).isFalse();
        count(Urgency.LOAD + 1);
        assertThat(urgency.look()).isFalse();

        assertThat(urgency.look()).isTrue();
        assertThat(urgency.look()).isFalse();
    }

    @Test
    void takesLessThanALoadForSingleChanges() {
        count(Urgency.LOAD - 1);

        assertThat(urgency.look()).isTrue();
    }

    private void count(int versions) {
        for (int i = 0; i < versions; i++) {
            urgency.counted();
        }
    }
}
