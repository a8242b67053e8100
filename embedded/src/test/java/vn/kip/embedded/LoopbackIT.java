package vn.kip.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LoopbackIT {

    @Test
    void findsPortsThatAreFreeAndThatNoOutgoingConnectionIsGiven() throws IOException {
        var ports = Loopback.freePorts(20);

        assertThat(ports).hasSize(20).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_768);
        for (var port : ports) {
            new ServerSocket(port, 1, InetAddress.getByName(Loopback.HOST)).close();
        }
    }
}
