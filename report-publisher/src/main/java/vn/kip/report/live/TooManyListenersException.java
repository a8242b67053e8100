package vn.kip.report.live;

/** No more listeners can be served; another attempt later may succeed. */
public final class TooManyListenersException extends RuntimeException {

    TooManyListenersException(int most) {
        super("expected at most " + most + " listeners at a time (kip.live.listeners), found one more");
    }
}
