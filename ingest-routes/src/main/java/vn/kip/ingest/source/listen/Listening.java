package vn.kip.ingest.source.listen;

import org.apache.camel.Route;
import org.apache.camel.support.RoutePolicySupport;

/** Tells when a route has begun to listen: a source that is sent to us has nothing that could be read before. */
public final class Listening extends RoutePolicySupport {

    private final Runnable begun;

    public Listening(Runnable begun) {
        this.begun = begun;
    }

    @Override
    public void onStart(Route route) {
        begun.run();
    }
}
