package vn.kip.standalone.node;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.ingest.status.SourceStatuses;
import vn.kip.report.snapshot.Publication;

/** The three services, in this JVM, with a broker and a database that are somewhere else. */
public final class ServicesElsewhere implements AutoCloseable {

    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
    private final DataFolder data;
    private final Intake intake;
    private final Publication publication;

    /** Where the servers are; the database has the user {@code kip} with the password {@code kip}. */
    public record Servers(String bootstrapServers, String jdbcUrl) {}

    public ServicesElsewhere(Path folder, Path config, Servers servers) {
        data = DataFolder.claim(folder, "elsewhere");
        var services = new Services();
        var database = new Services.Database(servers.jdbcUrl(), "kip", "kip");
        var settings = new NodeSettings(data, claimed -> () -> config, 0, null);
        kept(services.metrics(config, servers.bootstrapServers(), data.part("metrics")));
        var upstream = new Services.Upstream(config, servers.bootstrapServers());
        var control = new RunningControl(new CompletableFuture<>());
        var publisher = kept(services.publisher(upstream, database, settings, control));
        var ingest = kept(services.ingest(config, servers.bootstrapServers()));
        intake = new Intake(ingest.getBean(SourceStatuses.class), services.meters());
        publication = publisher.getBean(Publication.class);
    }

    private ConfigurableApplicationContext kept(ConfigurableApplicationContext context) {
        contexts.add(0, context);
        return context;
    }

    public Intake intake() {
        return intake;
    }

    public Publication publication() {
        return publication;
    }

    @Override
    public void close() {
        contexts.forEach(ConfigurableApplicationContext::close);
        data.close();
    }
}
