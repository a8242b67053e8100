package vn.kip.report.feed;

import vn.kip.report.readmodel.RuleSet;

/** An aggregator is at work by rules that are to be removed. */
public final class RulesStillCountedException extends RuntimeException {

    RulesStillCountedException(RuleSet set) {
        super("expected that nobody counts by the rules " + set.id()
                + " any more, found an aggregator that does: it stops within"
                + " moments of a switch; one that was started with the former kip.yml has to be stopped");
    }
}
