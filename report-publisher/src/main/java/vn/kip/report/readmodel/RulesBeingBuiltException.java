package vn.kip.report.readmodel;

/** The former rules are still needed, for the figures are still of their cells. */
public final class RulesBeingBuiltException extends RuntimeException {

    RulesBeingBuiltException(RuleSet building) {
        super("expected new rules whose figures are shown, found that " + building.percent()
                + " % of the records have been counted by the rules " + building.id());
    }
}
