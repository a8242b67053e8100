package vn.kip.report.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.domain.snapshot.Approval;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.snapshot.Approvals;

/** Takes down who stands for which snapshot: for programs on this machine alone. */
@RestController
@RequestMapping("/api/snapshots")
class ApprovalController {

    private final Approvals approvals;

    ApprovalController(Approvals approvals) {
        this.approvals = approvals;
    }

    /**
     * What is approved, and by whom.
     *
     * @param contentHash of the revision as it was read
     * @param approver name of the person, and if they like their office
     */
    record Assent(@Nullable String contentHash, @Nullable String approver) {}

    /**
     * Approves the latest revision, for good. It wants JSON, which no page of another site can send without being asked
     * first.
     */
    @PostMapping(path = "/{unit}/{calendar}/{period}/{revision}/approval", consumes = MediaType.APPLICATION_JSON_VALUE)
    Approval approve(
            @PathVariable String unit,
            @PathVariable String calendar,
            @PathVariable String period,
            @PathVariable int revision,
            @RequestBody Assent assent,
            HttpServletRequest request)
            throws UnknownHostException {
        ThisMachine.check(request);
        if (assent.contentHash() == null || assent.approver() == null) {
            throw new UnusableParameterException(
                    "expected a contentHash and an approver, found only one of them, or none");
        }
        try {
            return approvals.approve(
                    new ReportKey(unit, calendar, period), revision, assent.contentHash(), assent.approver());
        } catch (IllegalArgumentException e) {
            throw new UnusableParameterException("approver: " + e.getMessage());
        }
    }
}
