package vn.kip.ingest.delivery;

/** A portion that does not follow the last one; delivering it would leave out the rows between. */
final class PortionOutOfOrderException extends RuntimeException {

    PortionOutOfOrderException(Portion portion, String position) {
        super("expected a portion that goes on from '" + position + "', found one that goes on from '"
                + portion.step().from() + "': it is left undelivered, restart to read it again");
    }
}
