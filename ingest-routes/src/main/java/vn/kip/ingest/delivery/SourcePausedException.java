package vn.kip.ingest.delivery;

/** A source waits because more than its share of it cannot be right; somebody has to look. */
final class SourcePausedException extends RuntimeException {

    SourcePausedException(String why) {
        super(why);
    }
}
