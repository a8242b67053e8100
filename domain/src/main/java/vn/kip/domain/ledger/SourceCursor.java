package vn.kip.domain.ledger;

/**
 * How far a source has been read; stored together with the records it speaks of.
 *
 * @param position where to go on, in the terms of the kind of source; empty at the beginning
 * @param pulls portions read so far: numbers the next one
 */
public record SourceCursor(String position, long pulls) {

    public static final SourceCursor START = new SourceCursor("", 0);
}
