package vn.kip.standalone.form;

/** A file in which no form II.06a can be read; the message names the place. */
public final class UnusableFormException extends RuntimeException {

    UnusableFormException(String place, String expected, String found) {
        super(place + ": expected " + expected + ", found " + found);
    }
}
