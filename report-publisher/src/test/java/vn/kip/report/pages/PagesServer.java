package vn.kip.report.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.figures.FiguresChanged;
import vn.kip.report.figures.LiveFigures;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.live.EventStreams;
import vn.kip.report.readmodel.CopyRows;
import vn.kip.report.settings.DocumentSettings;

/** The pages and the API on a free port of the loopback, with figures that a test sets. */
final class PagesServer implements AutoCloseable {

    /** The day on which the report was signed. */
    private static final Instant NOW = Instant.parse("2023-06-20T03:00:00Z");

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "vn.kip.report.live",
                "vn.kip.report.dashboard",
                "vn.kip.report.document",
                "vn.kip.report.api",
                "vn.kip.report.lookup",
                "vn.kip.report.ledger",
                "vn.kip.report.remedy",
                "vn.kip.report.restatement",
                "vn.kip.report.review",
                "vn.kip.report.security"
            },
            // they ask the broker, and publish, which these pages do without
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(Rules|Approval|Deliveries|Overrides|PortalForm)Controller"))
    @Import(CopyRows.class)
    @ConfigurationPropertiesScan("vn.kip.report")
    static class Pages {}

    private final StubFigures figures;
    private final DataSource database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context;

    PagesServer(ReportFigures first) {
        this(first, Map.of());
    }

    PagesServer(ReportFigures first, Map<String, Object> settings) {
        this.figures = new StubFigures(first);
        this.context = new SpringApplicationBuilder(Pages.class)
                .properties("spring.config.name=kip-report")
                .web(WebApplicationType.SERVLET)
                .properties(Map.of(
                        "server.address", "127.0.0.1",
                        "spring.flyway.enabled", false,
                        "kip.config", "kip.yml",
                        "kip.bootstrap-servers", "none",
                        "kip.live.refresh", "1m",
                        "kip.live.heartbeat", "500ms"))
                .properties(settings)
                .initializers((GenericApplicationContext beans) -> {
                    beans.registerBean(DataSource.class, () -> database);
                    beans.registerBean(Catalogue.class, first::catalogue);
                    beans.registerBean(LiveFigures.class, () -> figures);
                    beans.registerBean(
                            DocumentSettings.class,
                            () -> new DocumentSettings(Set.of(DocumentSettings.Format.HTML), Optional.empty(), ""));
                    beans.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
                })
                // the properties above only fill gaps, and kip-report.yml has a port
                .run("--server.port=0");
    }

    String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    /** As if a transaction that changes the figures had been committed. */
    void change(ReportFigures changed) {
        figures.set(changed);
        context.publishEvent(new FiguresChanged(Set.of(RecordKind.DOSSIER)));
    }

    StubFigures figures() {
        return figures;
    }

    /** How many listen to streams. */
    int listeners() {
        return context.getBean(EventStreams.class).listeners();
    }

    /** Ends all streams, as a broken connection would. */
    void disconnectListeners() {
        context.getBean(EventStreams.class).disconnect();
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database);
    }

    @Override
    public void close() {
        context.close();
    }
}
