package vn.kip.ingest.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Infrastructure of the service; what is read and how it is mapped is in the file {@code config}.
 *
 * @param config path of kip.yml
 * @param bootstrapServers Kafka brokers, {@code host:port}
 * @param partitions of the record topics, where they have to be made
 * @param replication of the topics that have to be made, -1 for the broker's default
 * @param kafka further settings of the Kafka clients, such as security
 */
@ConfigurationProperties("kip")
public record IngestProperties(
        Path config,
        String bootstrapServers,
        @DefaultValue("4") int partitions,
        @DefaultValue("-1") short replication,
        Ingest ingest,
        @DefaultValue Map<String, String> kafka) {

    /**
     * How the service goes about it.
     *
     * @param idleEntryEvery how often a source that has nothing new says so in the ledger
     */
    public record Ingest(Retry retry, Duration idleEntryEvery) {}

    /**
     * Waiting times before a source or broker that failed is asked again; each is twice the one before.
     */
    public record Retry(Duration first, Duration most) {}

    public IngestProperties {
        kafka = Map.copyOf(kafka);
    }
}
