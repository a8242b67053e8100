package vn.kip.standalone.chaos;

import java.nio.file.Path;
import vn.kip.embedded.EmbeddedKafka;

/** The broker alone, on a folder and a port; asked to end, it stops in order. */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] arguments) {
        var kafka = EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
    }
}
