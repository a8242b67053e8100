package vn.kip.report.snapshot;

import org.springframework.stereotype.Component;

/** Freezes the figures of a period: drains what is on its way, checks, writes. */
@Component
public class Publication {

    /**
     * Publishes a period.
     *
     * @throws vn.kip.report.figures.UnusablePeriodException when the calendar has no such period, or the as-of day is
     *     before it: wrong usage, for the caller to correct
     */
    public Published publish(PublicationRequest request) {
        throw new UnsupportedOperationException("expected a read model, found none yet: " + request);
    }
}
