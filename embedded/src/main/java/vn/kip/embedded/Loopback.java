package vn.kip.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The address that only this machine reaches, and ports on it that are free. */
final class Loopback {

    static final String HOST = "127.0.0.1";

    private Loopback() {}

    /**
     * Ports that nobody listens on at this moment, all different.
     *
     * @throws IOException when the machine has none left
     */
    static List<Integer> freePorts(int count) throws IOException {
        var probes = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++) {
                probes.add(new ServerSocket(0, 1, InetAddress.getByName(HOST)));
            }
            return probes.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var probe : probes) {
                probe.close();
            }
        }
    }
}
