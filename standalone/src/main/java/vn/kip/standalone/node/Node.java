package vn.kip.standalone.node;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.embedded.EmbeddedPostgres;
import vn.kip.ingest.status.SourceStatuses;
import vn.kip.report.schedule.ReportFolders;
import vn.kip.report.snapshot.Publication;
import vn.kip.report.snapshot.Published;

/**
 * A running Kip: broker, database, sources if it has any of its own, and the three services.
 *
 * <pre>
 * kafka ────┬──────────► ingest
 *           ├──────────► metrics
 * postgres ─┴──────────► publisher
 * sources ─► settings ─► all three
 * </pre>
 *
 * <p>What does not wait for another starts at the same time. The services are stopped before the servers.
 */
public final class Node implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final long SECONDS_TO_START_BEFORE_STOPPING = 30;

    private final DataFolder data;
    private final ExecutorService threads = Executors.newCachedThreadPool(Node::daemon);
    private final Parts parts = new Parts(threads);
    private final Services services;
    private final CompletableFuture<ConfigurableApplicationContext> ingest;
    private final CompletableFuture<ConfigurableApplicationContext> publisher;
    private final CompletableFuture<Void> started;

    private Node(NodeSettings settings) {
        data = settings.data();
        services = new Services();
        var kafka = starting(Part.KAFKA, () -> EmbeddedKafka.start(data.part("kafka"), 0));
        var postgres = starting(Part.POSTGRES, () -> EmbeddedPostgres.start(data.part("postgres"), data.programs()));
        var sources = starting(Part.SOURCES, () -> settings.sources().apply(data));
        var config = sources.thenApply(NodeSettings.Sources::config);
        ingest = config.thenCombineAsync(
                kafka,
                (file, broker) -> parts.keep(Part.INGEST, services.ingest(file, broker.bootstrapServers())),
                threads);
        var metrics = config.thenCombineAsync(
                kafka,
                (file, broker) -> parts.keep(
                        Part.METRICS, services.metrics(file, broker.bootstrapServers(), data.part("metrics"))),
                threads);
        publisher = config.thenCombine(kafka, (file, broker) -> new Services.Upstream(file, broker.bootstrapServers()))
                .thenCombineAsync(
                        postgres,
                        (upstream, database) -> parts.keep(
                                Part.PUBLISHER,
                                services.publisher(
                                        upstream,
                                        new Services.Database(
                                                database.jdbcUrl(), database.username(), database.password()),
                                        settings,
                                        new RunningControl(ingest))),
                        threads);
        started = CompletableFuture.allOf(kafka, postgres, sources, ingest, metrics, publisher);
    }

    /** Begins to start a node, which takes the data folder over and returns at once. */
    public static Node starting(NodeSettings settings) {
        return new Node(settings);
    }

    private <T extends AutoCloseable> CompletableFuture<T> starting(Part part, Supplier<T> start) {
        return CompletableFuture.supplyAsync(() -> parts.keep(part, start.get()), threads);
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "kip-node");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits until every part has started; throws what kept the first failing one from it. */
    public void awaitStart() {
        try {
            started.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Where the dashboard is, once the node has started. */
    public String dashboard() {
        var port = publisher.join().getEnvironment().getRequiredProperty("local.server.port");
        return "http://127.0.0.1:" + port;
    }

    /** What publishes reports, once the node has started. */
    public Publication publication() {
        return publisher.join().getBean(Publication.class);
    }

    /** Keeps the files of a publication with the data, for those that reports are delivered to. */
    public void keep(Published published) {
        var folders = publisher.join().getBean(ReportFolders.class);
        published
                .snapshot()
                .ifPresent(snapshot -> folders.keep(snapshot.report(), snapshot.revision(), published.files()));
    }

    /** How far the sources have been read, once the node has started. */
    public Intake intake() {
        return new Intake(ingest.join().getBean(SourceStatuses.class), services.meters());
    }

    /** Begins to stop reading the sources, for one who wants nothing newer; to be called when they have been read. */
    public void stopReading() {
        parts.beginToStop(Part.INGEST);
    }

    /** Stops everything, also while it is starting; returns when all is stopped or has been given up. */
    @Override
    public synchronized void close() {
        try {
            // a server whose start is under way cannot be stopped yet, and must not be left behind
            started.handle((done, failure) -> true).get(SECONDS_TO_START_BEFORE_STOPPING, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.atWarn().log("a part is still starting, the others are stopped");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        parts.stopAll();
        threads.shutdown();
        data.close();
    }
}
