package vn.kip.report.readmodel;

/** The table of cells has been taken over by a publisher with other counting rules; two cannot share it. */
public final class OtherRulesLoadedException extends RuntimeException {

    OtherRulesLoadedException(String expected, String found) {
        super("expected the cells of " + expected + " in the database, found those of " + found
                + ": another publisher runs with other counting rules");
    }
}
