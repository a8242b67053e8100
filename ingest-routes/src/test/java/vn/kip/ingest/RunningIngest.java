package vn.kip.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.ingest.status.SourceStatus;
import vn.kip.ingest.status.SourceStatuses;

/** The ingest service, running on the shared broker with a kip.yml of its own. */
public final class RunningIngest implements AutoCloseable {

    private static final String BOOTSTRAP_SERVERS = "--kip.bootstrap-servers=";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;

    private RunningIngest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it with these settings in {@code home/kip.yml}. */
    public static RunningIngest start(Path home, String settings, String... arguments) {
        try {
            var file = Files.writeString(home.resolve("kip.yml"), settings);
            var all = new ArrayList<>(List.of(
                    "--kip.config=" + file,
                    "--kip.partitions=2",
                    "--kip.ingest.retry.first=50ms",
                    "--kip.ingest.retry.most=200ms",
                    "--kip.ingest.idle-entry-every=1s",
                    "--server.port=0"));
            all.addAll(List.of(arguments));
            // given twice, an option would have both values
            if (all.stream().noneMatch(argument -> argument.startsWith(BOOTSTRAP_SERVERS))) {
                all.add(BOOTSTRAP_SERVERS + SharedKafka.bootstrapServers());
            }
            return new RunningIngest(IngestApplication.builder().run(all.toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SourceStatus status(String source) {
        return context.getBean(SourceStatuses.class).of(source).orElseThrow();
    }

    /** Waits until a source has been read to its end. */
    public SourceStatus caughtUp(String source) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            var status = status(source);
            assertThat(status.caughtUp()).as("%s", status).isTrue();
        });
        return status(source);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
