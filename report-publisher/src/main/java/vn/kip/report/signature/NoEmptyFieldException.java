package vn.kip.report.signature;

/** A file that has no place for a signature, or no more: it is signed already, or no report of Kip. */
public final class NoEmptyFieldException extends RuntimeException {

    NoEmptyFieldException(SignaturePlace place) {
        super("expected an empty signature field '" + place.field()
                + "', found none: it is signed already, or no report of Kip");
    }
}
