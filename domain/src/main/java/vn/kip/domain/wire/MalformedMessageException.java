package vn.kip.domain.wire;

/** A message that none of the known schemas can read; the topic holds something Kip did not write. */
public final class MalformedMessageException extends RuntimeException {

    MalformedMessageException(String what, Throwable cause) {
        super("expected " + what + " in Avro single-object encoding, found something else", cause);
    }
}
