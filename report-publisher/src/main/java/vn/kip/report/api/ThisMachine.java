package vn.kip.report.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Requests that change something are taken from this machine alone, for nobody logs in to Kip. */
final class ThisMachine {

    private static final String FORWARDED = "Forwarded";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private ThisMachine() {}

    /**
     * Refuses what is not from here.
     *
     * @throws NotFromThisMachineException when it comes from elsewhere, or through a server that asks for somebody else
     */
    static void check(HttpServletRequest request) throws UnknownHostException {
        var local = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        if (!local || request.getHeader(FORWARDED) != null || request.getHeader(FORWARDED_FOR) != null) {
            throw new NotFromThisMachineException();
        }
    }
}
