package vn.kip.report.readmodel;

/** The cells of a set of counting rules were removed while they were still being read. */
public final class RulesRemovedException extends RuntimeException {

    RulesRemovedException(String topic) {
        super("expected a rule set with the cells of " + topic
                + " in the database, found none: it was removed; restart whatever still has its kip.yml");
    }
}
