package vn.kip.report.snapshot;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kip.domain.snapshot.Approval;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.domain.snapshot.SnapshotState;

/** Takes down who stands for which published revision. */
@Component
public class Approvals {

    private static final Logger LOG = LoggerFactory.getLogger(Approvals.class);

    private final TransactionTemplate transaction;
    private final SnapshotStore store;
    private final Clock clock;

    Approvals(PlatformTransactionManager transactions, SnapshotStore store, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.store = store;
        this.clock = clock;
    }

    /** Where a report stands; open when nothing is known of it. */
    public SnapshotState state(ReportKey report) {
        return store.state(report);
    }

    /**
     * Approves the latest revision of a report, and keeps that for good.
     *
     * @param contentHash of the revision as the approver has read it
     * @throws vn.kip.domain.snapshot.ApprovalRefusedException when that is not the latest, or is approved already
     * @throws IllegalArgumentException when nobody is named
     */
    public Approval approve(ReportKey report, int revision, String contentHash, String approver) {
        // as exact as the database keeps it
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var approval = new Approval(revision, contentHash, approver, now);
        transaction.executeWithoutResult(status -> {
            store.lock(report);
            var approved = store.state(report).approved(approval);
            store.keep(report, approved.inForce().orElseThrow());
        });
        LOG.atInfo()
                .addKeyValue("report", report)
                .addKeyValue("revision", revision)
                .addKeyValue("contentHash", contentHash)
                .log("A snapshot is approved");
        return approval;
    }
}
