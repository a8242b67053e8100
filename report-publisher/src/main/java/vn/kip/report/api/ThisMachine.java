package vn.kip.report.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Requests that change something are taken from this machine alone, for nobody logs in to Kip. */
public final class ThisMachine {

    private static final String FORWARDED = "Forwarded";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private ThisMachine() {}

    /** Whether a request is from here, and by nobody else's order. */
    public static boolean is(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader(FORWARDED) == null
                && request.getHeader(FORWARDED_FOR) == null;
    }

    /**
     * Refuses what is not from here.
     *
     * @throws NotFromThisMachineException when it comes from elsewhere, or through a server that asks for somebody else
     */
    public static void check(HttpServletRequest request) throws UnknownHostException {
        if (!is(request)) {
            throw new NotFromThisMachineException();
        }
    }
}
