package vn.kip.report.remedy;

/** An action can be understood, and cannot be taken down now: its report is approved, or somebody else has edited it meanwhile. */
public final class RemedyRefusedException extends RuntimeException {

    RemedyRefusedException(String message) {
        super(message);
    }
}
