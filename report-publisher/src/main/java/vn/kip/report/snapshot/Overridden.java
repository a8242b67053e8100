package vn.kip.report.snapshot;

import java.time.Instant;

/**
 * A failure in spite of which a report was published.
 *
 * @param givenAt when it was first said that it should be
 */
public record Overridden(GateFailure failure, GateOverride decision, Instant givenAt) {

    /** One line for people. */
    public String message() {
        return failure.message() + " (" + decision.by() + ", " + givenAt + ": " + decision.reason() + ")";
    }
}
