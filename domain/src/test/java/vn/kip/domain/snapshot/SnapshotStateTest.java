package vn.kip.domain.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotStateTest {

    private static final Instant THEN = Instant.parse("2023-06-20T02:00:00Z");

    @Test
    void goesFromOpenOverProvisionalToApproved() {
        var provisional = SnapshotState.OPEN.published(1, "a").published(2, "b");
        var approved = provisional.approved(approval(2, "b"));

        assertThat(SnapshotState.OPEN.code()).isEqualTo("OPEN");
        assertThat(provisional.code()).isEqualTo("PROVISIONAL");
        assertThat(provisional.inForce()).isEmpty();
        assertThat(approved.code()).isEqualTo("APPROVED");
        assertThat(approved.revision()).isEqualTo(2);
        assertThat(approved.inForce()).contains(approval(2, "b"));
    }

    @Test
    void restatesWhatWasApprovedUntilThatIsApprovedToo() {
        var restated = SnapshotState.OPEN
                .published(1, "a")
                .approved(approval(1, "a"))
                .published(2, "b")
                .published(3, "c");

        assertThat(restated.code()).isEqualTo("RESTATED");
        assertThat(restated.revision()).isEqualTo(3);
        // the office stands by the first as long as nobody stands by the third
        assertThat(restated.inForce()).contains(approval(1, "a"));
        assertThat(restated.approved(approval(3, "c")).inForce()).contains(approval(3, "c"));
    }

    @Test
    void refusesToApproveWhatHasMoved() {
        var state = SnapshotState.OPEN.published(1, "a").published(2, "b");

        assertThatThrownBy(() -> state.approved(approval(1, "a")))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("expected the latest revision, 2 with the hash b, found 1 with the hash a");
        assertThatThrownBy(() -> state.approved(approval(2, "x"))).isInstanceOf(ApprovalRefusedException.class);
    }

    @Test
    void refusesToApproveWhatIsNotThereOrApprovedAlready() {
        var approved = SnapshotState.OPEN.published(1, "a").approved(approval(1, "a"));

        assertThatThrownBy(() -> SnapshotState.OPEN.approved(approval(1, "a")))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("found none");
        assertThatThrownBy(() -> approved.approved(approval(1, "a")))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("The Head of the Office");
    }

    @Test
    void leavesNoRevisionOut() {
        assertThatThrownBy(() -> SnapshotState.OPEN.published(2, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected revision 1, found 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "\u0000"})
    void wantsSomebodyToStandForIt(String approver) {
        assertThatThrownBy(() -> new Approval(1, "a", approver, THEN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Approval approval(int revision, String contentHash) {
        return new Approval(revision, contentHash, "The Head of the Office", THEN);
    }
}
