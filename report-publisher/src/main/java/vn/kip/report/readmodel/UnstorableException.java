package vn.kip.report.readmodel;

/**
 * PostgreSQL refuses a value of one of the messages, such as a day it has no calendar for. Nothing was written; the
 * messages may be written in smaller groups to find the one.
 */
public final class UnstorableException extends RuntimeException {

    private final String sqlState;

    UnstorableException(String sqlState, Throwable cause) {
        super("PostgreSQL refuses a value, state " + sqlState, cause);
        this.sqlState = sqlState;
    }

    /** The five characters by which PostgreSQL names the fault. */
    public String sqlState() {
        return sqlState;
    }
}
