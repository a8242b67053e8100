package vn.kip.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The address that only this machine reaches, and ports on it that are free. */
public final class Loopback {

    static final String HOST = "127.0.0.1";

    /** Below those that Linux gives to outgoing connections: one of them may not take what was found free a second ago. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 32_767;
    private static final int MOST_ATTEMPTS = 1_000;

    private Loopback() {}

    /**
     * Ports that nobody listens on at this moment, all different, drawn by chance.
     *
     * @throws IOException when none is found
     */
    public static List<Integer> freePorts(int count) throws IOException {
        var free = new LinkedHashSet<Integer>();
        for (int attempt = 0; attempt < MOST_ATTEMPTS && free.size() < count; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
            try (var probe = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
                free.add(probe.getLocalPort());
            } catch (BindException taken) {
                // another one, then
            }
        }
        if (free.size() < count) {
            throw new IOException("expected " + count + " free ports on " + HOST + " from " + FIRST_PORT + " to "
                    + LAST_PORT + ", found " + free.size());
        }
        return List.copyOf(free);
    }
}
