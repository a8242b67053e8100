package vn.kip.standalone.node;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.kip.ingest.IngestApplication;
import vn.kip.ingest.control.SourceControl;
import vn.kip.ingest.control.SourcesController;
import vn.kip.ingest.settings.TrialProperties;
import vn.kip.metrics.MetricsApplication;
import vn.kip.report.ReportApplication;

/** Starts the services, each as a Spring context of its own, with the settings that the node gives all of them. */
final class Services {

    private static final String ADDRESS = "127.0.0.1";

    /** On one classpath each service sees the frameworks of the others, and would start them a second time. */
    private static final List<String> DATABASE = List.of(
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration");

    private static final List<String> PAGES =
            List.of("org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration");
    private static final List<String> ROUTES = List.of("org.apache.camel.spring.boot.CamelAutoConfiguration");

    /** Meters of the whole process, which one service brings into the registry that all share. */
    private static final List<String> PROCESS_METERS = Stream.of(
                    "jvm.JvmMetrics",
                    "logging.logback.LogbackMetrics",
                    "startup.StartupTimeMetricsListener",
                    "system.SystemMetrics",
                    "task.TaskExecutorMetrics")
            .map(meters -> "org.springframework.boot.micrometer.metrics.autoconfigure." + meters + "AutoConfiguration")
            .toList();

    private static final String EXCLUDE = "spring.autoconfigure.exclude";

    private final SharedMeters meters = new SharedMeters();

    /** What every service is told: the settings file, and the brokers. */
    record Upstream(Path config, String bootstrapServers) {}

    /** The database of the read model, by its JDBC URL. */
    record Database(String url, String username, String password) {}

    SharedMeters meters() {
        return meters;
    }

    ConfigurableApplicationContext ingest(Path config, String bootstrapServers) {
        var settings = common(config, bootstrapServers);
        settings.put(EXCLUDE, all(List.of(DATABASE, PAGES, PROCESS_METERS)));
        return run(IngestApplication.builder().web(WebApplicationType.NONE), settings);
    }

    /** Looks at one source and sends nothing; asks for no broker. */
    ConfigurableApplicationContext trial(Path config, String source, int limit) {
        var settings = common(config, "");
        settings.put(EXCLUDE, all(List.of(DATABASE, PAGES, PROCESS_METERS)));
        settings.put(TrialProperties.ENABLED, true);
        settings.put(TrialProperties.PREFIX + ".source", source);
        settings.put(TrialProperties.PREFIX + ".limit", limit);
        // the one portion that may be under way is not waited for
        settings.put("camel.main.shutdown-timeout", 1);
        return run(IngestApplication.builder().web(WebApplicationType.NONE), settings);
    }

    ConfigurableApplicationContext metrics(Path config, String bootstrapServers, Path state) {
        var settings = common(config, bootstrapServers);
        settings.put(EXCLUDE, all(List.of(DATABASE, PAGES, PROCESS_METERS, ROUTES)));
        settings.put("kip.state-dir", state.toString());
        // one instance for good: it goes on at once when it comes back
        settings.put("kip.metrics.instance", "standalone");
        return run(MetricsApplication.builder().web(WebApplicationType.NONE), settings);
    }

    ConfigurableApplicationContext publisher(
            Upstream upstream, Database database, NodeSettings node, SourceControl control) {
        var settings = common(upstream.config, upstream.bootstrapServers);
        settings.put(EXCLUDE, all(List.of(ROUTES)));
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.username());
        settings.put("spring.datasource.password", database.password());
        settings.put("server.address", ADDRESS);
        settings.put("server.port", node.port());
        settings.put("kip.reports-dir", node.data().part("reports").toString());
        settings.put("kip.schedule.enabled", node.unattended());
        if (node.period() != null) {
            settings.put("kip.period", node.period());
        }
        return run(ReportApplication.builder().initializers(controlling(control)), settings);
    }

    /** The node has one web server; it also takes what operators ask of the sources. */
    private static ApplicationContextInitializer<GenericApplicationContext> controlling(SourceControl control) {
        return context -> context.registerBean(SourcesController.class, () -> new SourcesController(control));
    }

    private static Map<String, Object> common(Path config, String bootstrapServers) {
        var settings = new HashMap<String, Object>();
        settings.put("kip.config", config.toString());
        settings.put("kip.bootstrap-servers", bootstrapServers);
        return settings;
    }

    private static String all(List<List<String>> excluded) {
        return excluded.stream().flatMap(List::stream).collect(Collectors.joining(","));
    }

    private ConfigurableApplicationContext run(SpringApplicationBuilder service, Map<String, Object> settings) {
        ApplicationContextInitializer<GenericApplicationContext> given = context -> {
            // before the environment and files: what the node has started decides where a service connects to
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("node", settings));
            meters.addTo(context);
        };
        return service.initializers(given)
                .bannerMode(Banner.Mode.OFF)
                // the node stops its parts itself, in order
                .registerShutdownHook(false)
                .run();
    }
}
