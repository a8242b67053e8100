package vn.kip.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BalanceTest {

    @Test
    void takesAVersionThatWasSentTwiceForUnchanged() {
        // 100 pulled: 10 known to ingest, 5 rejected, 85 sent; of these 60 different records, 20 older versions
        var balance = balance(100, 85, 10, 5, 85, 60, 20, 5);

        assertThat(balance.unchanged()).isEqualTo(15);
        assertThat(balance.conserved()).isTrue();
        assertThat(balance.asText()).isEqualTo("100 = 60 + 15 + 20 + 5 + 0 in flight");
    }

    @Test
    void hasInFlightWhatWasSentAndHasNotArrived() {
        var balance = balance(100, 85, 10, 5, 83, 60, 20, 4);

        assertThat(balance.versionsInFlight()).isEqualTo(2);
        assertThat(balance.rejectionsInFlight()).isEqualTo(1);
        assertThat(balance.inFlight()).isEqualTo(3);
        assertThat(balance.addsUp()).isTrue();
        assertThat(balance.conserved()).isFalse();
        assertThat(balance.pulled())
                .isEqualTo(balance.counted()
                        + balance.unchanged()
                        + balance.superseded()
                        + balance.rejected()
                        + balance.inFlight());
    }

    @Test
    void doesNotTakeARejectionTooManyForAVersionThatIsMissing() {
        var balance = balance(100, 85, 10, 5, 84, 60, 20, 6);

        assertThat(balance.inFlight()).isZero();
        assertThat(balance.conserved()).isFalse();
    }

    @Test
    void isNotConservedWhenTheAccountOfIngestDoesNotAddUp() {
        assertThat(balance(101, 85, 10, 5, 85, 60, 20, 5).conserved()).isFalse();
    }

    static Balance balance(
            long pulled,
            long sent,
            long unchanged,
            long rejected,
            long messages,
            long counted,
            long superseded,
            long rejections) {
        return new Balance(
                new Balance.Ingest(pulled, sent, unchanged, rejected),
                new Balance.Arrived(messages, counted, superseded, rejections));
    }
}
