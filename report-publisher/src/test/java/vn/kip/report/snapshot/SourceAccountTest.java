package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kip.domain.record.RecordKind;

class SourceAccountTest {

    @Test
    void takesAVersionThatWasSentTwiceForUnchanged() {
        // 100 pulled: 10 known to ingest, 5 rejected, 85 sent; of these 60 different records, 20 older versions
        var account = account(100, 85, 10, 5, 85, 60, 20);

        assertThat(account.unchanged()).isEqualTo(15);
        assertThat(account.conserved()).isTrue();
    }

    @Test
    void isNotConservedWhileAVersionIsMissing() {
        assertThat(account(100, 85, 10, 5, 84, 60, 20).conserved()).isFalse();
    }

    @Test
    void isNotConservedWhenTheAccountOfIngestDoesNotAddUp() {
        assertThat(account(101, 85, 10, 5, 85, 60, 20).conserved()).isFalse();
    }

    private static SourceAccount account(
            long pulled, long sent, long unchanged, long rejected, long received, long counted, long superseded) {
        return new SourceAccount(
                "one-stop", RecordKind.DOSSIER, pulled, sent, unchanged, rejected, received, counted, superseded, null);
    }
}
