package vn.kip.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server$;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.controller.ControllerRequestContext;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.publisher.MetadataPublisher;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A controller and a broker that are the whole cluster, as {@link KafkaRaftServer} has them, but for one thing: after a hard
 * kill the broker starts only once its predecessor is signed off.
 *
 * <p>Without that it would find itself, under its old address, the leader of every partition, and would begin to finish the
 * transactions that were being committed when it was killed. Moments later its own registration takes the leadership away
 * from it, and what it then does not find a leader for it leaves out: a transaction is noted as complete without its marker
 * in every partition, and whoever reads that partition's committed messages or offsets waits for ever
 * ({@code docs/decisions/0014}). Kafka with more than one broker has another leader at that moment.
 */
final class SingleNode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleNode.class);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final ControllerServer controller;
    private final BrokerServer broker;

    private SingleNode(ControllerServer controller, BrokerServer broker) {
        this.controller = controller;
        this.broker = broker;
    }

    /** @throws KafkaException when it does not start */
    static SingleNode start(Properties settings) {
        var config = KafkaConfig.fromProps(settings, false);
        var directories = KafkaRaftServer.initializeLogDirs(config, LOG, "");
        var shared = new SharedServer(
                config,
                directories._1,
                Time.SYSTEM,
                Server$.MODULE$.initializeMetrics(
                        config, Time.SYSTEM, directories._1.clusterId().orElseThrow()),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        var node = new SingleNode(
                new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2), new BrokerServer(shared));
        try {
            node.controller.startup();
            node.signOffPredecessor();
            node.broker.startup();
            return node;
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    /**
     * Signs off the broker that was killed, if the metadata say that it still runs.
     *
     * <p>The lock on the folder of the data says that it does not. The controller alone would find out only after
     * {@code broker.session.timeout.ms}.
     */
    private void signOffPredecessor() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var id = broker.config().nodeId();
        try {
            if (!registered(id)) {
                return;
            }
            while (!signedOff(id)) {
                if (System.nanoTime() > deadline) {
                    throw new KafkaException("the controller was not elected within " + PATIENCE);
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (TimeoutException | ExecutionException e) {
            throw new KafkaException("the broker that was killed cannot be signed off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the broker that was killed was signed off", e);
        }
    }

    private boolean registered(int id) throws InterruptedException, ExecutionException, TimeoutException {
        var first = new FirstImage();
        var loader = controller.sharedServer().loader();
        loader.installPublishers(List.of(first)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        var image = first.image.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        loader.removeAndClosePublisher(first).get();
        return Optional.ofNullable(image.cluster().broker(id))
                .map(broker -> !broker.fenced())
                .orElse(false);
    }

    /** Whether the controller has noted it; false when it is not yet elected. */
    private boolean signedOff(int id) throws InterruptedException, ExecutionException {
        var context =
                new ControllerRequestContext(new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty());
        try {
            controller.controller().unregisterBroker(context, id).get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotControllerException) {
                return false;
            }
            throw e;
        }
    }

    /** Stops both and returns when they have ended. */
    @Override
    public void close() {
        // the broker first: the controller takes its leaderships from it
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }

    /** The metadata as they are once the controller has read them all. */
    private static final class FirstImage implements MetadataPublisher {

        private final CompletableFuture<MetadataImage> image = new CompletableFuture<>();

        @Override
        public String name() {
            return "FirstImage";
        }

        @Override
        public void onMetadataUpdate(MetadataDelta delta, MetadataImage newImage, LoaderManifest manifest) {
            image.complete(newImage);
        }
    }
}
