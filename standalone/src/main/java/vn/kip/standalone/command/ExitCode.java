package vn.kip.standalone.command;

/** What the program says to the one who started it. */
enum ExitCode {
    DONE(0),
    /** The data failed a gate, or could not be read to their end: nothing was published. */
    NOT_PUBLISHED(1),
    /** A source that was tried brings nothing, or rows that would be rejected; or what was kept looks like personal data. */
    NOT_CLEAN(1),
    /** A running Kip has understood what was asked, and cannot do it. */
    REFUSED(1),
    /** Wrong usage or configuration; the message says what to change. */
    USAGE(2),
    /** A fault of Kip or of the machine; the log says more. */
    FAULT(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
