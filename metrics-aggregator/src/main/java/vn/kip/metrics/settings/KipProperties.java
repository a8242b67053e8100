package vn.kip.metrics.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where everything is that the aggregator shares with the other services. Defaults are in {@code kip-metrics.yml}.
 *
 * @param config the file {@code kip.yml}
 * @param bootstrapServers of the Kafka cluster, {@code host:port[,host:port]}
 * @param partitions of each record topic; fixed once a topic exists
 * @param replication of topics that are created; -1 for the broker's default
 * @param stateDir folder for local state; what is lost there is read again from Kafka
 * @param kafka further settings of the Kafka clients, such as security; they may hold passwords
 */
@Validated
@ConfigurationProperties("kip")
public record KipProperties(
        @NotNull Path config,
        @NotBlank String bootstrapServers,
        @Min(1) @Max(1000) int partitions,
        @Min(-1) @Max(7) short replication,
        @NotNull Path stateDir,
        @DefaultValue Map<String, String> kafka) {

    public KipProperties {
        kafka = Map.copyOf(kafka);
    }

    /** What every Kafka client is told. */
    public Map<String, Object> client() {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }
}
