package vn.kip.report.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the publisher finds its catalogue and its servers.
 *
 * @param config path of {@code kip.yml}
 * @param bootstrapServers of Kafka
 * @param partitions of a record topic that is made because it is missing
 * @param replication of a topic that is made because it is missing; -1 for the broker's default
 * @param period code of the period that the dashboard opens with, null for the latest half-year with data
 * @param drainTimeout how long a publication waits for what is on its way
 * @param reportsDir where the files of published revisions are kept, in {@code CALENDAR/PERIOD/REVISION}
 * @param kafka further settings of the Kafka clients, such as security; they may hold passwords
 */
@ConfigurationProperties("kip")
public record KipProperties(
        Path config,
        String bootstrapServers,
        @DefaultValue("4") int partitions,
        @DefaultValue("-1") short replication,
        @Nullable String period,
        @DefaultValue("2m") Duration drainTimeout,
        @DefaultValue("reports") Path reportsDir,
        @DefaultValue Map<String, String> kafka) {

    public KipProperties {
        kafka = Map.copyOf(kafka);
    }
}
