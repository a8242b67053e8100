package vn.kip.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A single-node Kafka broker in this JVM, its controller included, with its data in a folder.
 *
 * <p>The folder decides who it is: started again on the same one it is the same broker with the same topics, also after
 * a hard kill. Topics are never made by being asked for. What a topic does not say about its retention is kept for good.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE_ID = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final SingleNode server;
    private final int port;

    private EmbeddedKafka(SingleNode server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it can be used.
     *
     * @param folder of its data; made when it is not there
     * @param port to listen on, or 0 for any that is free
     * @throws EmbeddedStartException when it cannot start
     */
    public static EmbeddedKafka start(Path folder, int port) {
        return start(folder, port, settings -> {});
    }

    /**
     * Starts a broker that differs from the usual one, with listeners or an authorizer of its own for instance.
     *
     * @param change changes the settings that the broker would have
     * @see #start(Path, int)
     */
    public static EmbeddedKafka start(Path folder, int port, Consumer<Properties> change) {
        try {
            var owned = Folders.ownedOnly(folder);
            var log = owned.resolve("log");
            Folders.fillOnce(log, EmbeddedKafka::format);
            var free = Loopback.freePorts(2);
            var brokerPort = port == 0 ? free.get(0) : port;
            var settings = BrokerSettings.of(NODE_ID, CONTROLLER, log, brokerPort, free.get(1));
            change.accept(settings);
            return new EmbeddedKafka(SingleNode.start(settings), brokerPort);
        } catch (IOException | KafkaException e) {
            throw new EmbeddedStartException("Kafka does not start on the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void format(Path log) throws IOException {
        var formatter = new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE_ID)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setControllerListenerName(CONTROLLER)
                .addDirectory(log.toString())
                .setMetadataLogDirectory(log.toString());
        try {
            formatter.run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) { // Formatter.run declares it
            throw new IOException(e);
        }
    }

    /** Host and port, as the {@code bootstrap.servers} of a client. */
    public String bootstrapServers() {
        return Loopback.HOST + ":" + port;
    }

    /** Stops the broker cleanly and waits for it, so that the next start need not repair anything. */
    @Override
    public void close() {
        server.close();
    }
}
