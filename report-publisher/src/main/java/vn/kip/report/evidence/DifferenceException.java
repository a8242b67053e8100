package vn.kip.report.evidence;

/** A publication is not what it was, or its figures are not what its evidence adds up to. */
public final class DifferenceException extends RuntimeException {

    DifferenceException(String place, String expected, String found) {
        super(place + ": expected " + expected + ", found " + found);
    }

    DifferenceException(String place, IllegalArgumentException fault) {
        super(place + ": " + fault.getMessage(), fault);
    }
}
