package vn.kip.domain.snapshot;

import java.util.Optional;

/**
 * Where the report of a period stands.
 *
 * <pre>
 * OPEN ──published──► PROVISIONAL ──approved──► APPROVED ──published──► RESTATED ──approved──► APPROVED
 *                      └─published─┘                                     └─published─┘
 * </pre>
 *
 * <p>There is no way back, and none that removes a revision or an approval: a wrong report is replaced by the next one (Decree
 * 30/2020/NĐ-CP, article 18.3).
 */
public sealed interface SnapshotState {

    /** Nothing has been published. */
    SnapshotState OPEN = new Open();

    /**
     * The state once a revision has been published on top of this one.
     *
     * @throws IllegalArgumentException when it is not the next one
     */
    default SnapshotState published(int revision, String contentHash) {
        if (revision != revision() + 1) {
            throw new IllegalArgumentException("expected revision " + (revision() + 1) + ", found " + revision);
        }
        return inForce()
                .<SnapshotState>map(approval -> new Restated(revision, contentHash, approval))
                .orElseGet(() -> new Provisional(revision, contentHash));
    }

    /**
     * The state once someone stands for the latest revision.
     *
     * @throws ApprovalRefusedException when that revision is another one, says something else or is approved already
     */
    SnapshotState approved(Approval approval);

    /** The code of what publishing leads to. */
    default String codeOfNext() {
        return inForce().isPresent() ? Restated.CODE : Provisional.CODE;
    }

    /** The latest revision, 0 when there is none. */
    int revision();

    /** The approval by which the office stands today, of the latest revision or of one before it. */
    Optional<Approval> inForce();

    /** As {@code snapshot.json} and the interfaces write it. */
    String code();

    /** Nothing has been published. */
    record Open() implements SnapshotState {

        @Override
        public SnapshotState approved(Approval approval) {
            throw new ApprovalRefusedException("expected a published revision, found none: publish the period first");
        }

        @Override
        public int revision() {
            return 0;
        }

        @Override
        public Optional<Approval> inForce() {
            return Optional.empty();
        }

        @Override
        public String code() {
            return "OPEN";
        }
    }

    /** Published, and approved by nobody so far. */
    record Provisional(int revision, String contentHash) implements SnapshotState {

        private static final String CODE = "PROVISIONAL";

        @Override
        public SnapshotState approved(Approval approval) {
            return Approved.of(approval, revision, contentHash);
        }

        @Override
        public Optional<Approval> inForce() {
            return Optional.empty();
        }

        @Override
        public String code() {
            return CODE;
        }
    }

    /** The latest revision is approved. */
    record Approved(Approval approval) implements SnapshotState {

        private static Approved of(Approval approval, int revision, String contentHash) {
            if (approval.revision() != revision || !approval.contentHash().equals(contentHash)) {
                throw new ApprovalRefusedException("expected the latest revision, " + revision + " with the hash "
                        + contentHash + ", found " + approval.revision() + " with the hash "
                        + approval.contentHash() + ": read the latest one and approve that");
            }
            return new Approved(approval);
        }

        @Override
        public SnapshotState approved(Approval another) {
            throw new ApprovalRefusedException("expected a revision that is not approved yet, found revision "
                    + revision() + ", which " + approval.approver() + " has approved");
        }

        @Override
        public int revision() {
            return approval.revision();
        }

        @Override
        public Optional<Approval> inForce() {
            return Optional.of(approval);
        }

        @Override
        public String code() {
            return "APPROVED";
        }
    }

    /**
     * What was approved has been published anew, for records or rules have changed; the new revision is approved by nobody so
     * far.
     *
     * @param replaced the approval of what the office has handed in
     */
    record Restated(int revision, String contentHash, Approval replaced) implements SnapshotState {

        private static final String CODE = "RESTATED";

        @Override
        public SnapshotState approved(Approval approval) {
            return Approved.of(approval, revision, contentHash);
        }

        @Override
        public Optional<Approval> inForce() {
            return Optional.of(replaced);
        }

        @Override
        public String code() {
            return CODE;
        }
    }
}
