package vn.kip.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.kip.embedded.Loopback;
import vn.kip.metrics.MetricsApplication;
import vn.kip.report.ReportApplication;

/** The broker, the aggregators and the publisher, each in a JVM of its own, and where they find each other. */
final class Processes implements AutoCloseable {

    static final String BROKER = "broker";
    static final String PUBLISHER = "publisher";
    static final int PARTITIONS = 4;

    private static final String STORE = System.getProperty("kip.chaos.store", "rocksdb");

    /** On this class path each service sees the frameworks of the others. */
    private static final String NO_DATABASE_NO_PAGES_NO_ROUTES = "--spring.autoconfigure.exclude="
            + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
            + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
            + "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration,"
            + "org.apache.camel.spring.boot.CamelAutoConfiguration";

    private final Path folder;
    private final Path config;
    private final Database database;
    private final int port;
    private final Map<String, Child> running = new HashMap<>();

    /** Nothing is started yet. */
    Processes(Path folder, String settings, Database database) throws IOException {
        this.folder = folder;
        this.database = database;
        config = Files.writeString(folder.resolve("kip.yml"), settings);
        port = Loopback.freePorts(1).get(0);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** What each publisher is told. */
    List<String> publisherSettings() {
        var settings = common();
        settings.addAll(database.settings());
        return settings;
    }

    private List<String> common() {
        return new ArrayList<>(List.of(
                "--kip.config=" + config,
                "--kip.bootstrap-servers=" + bootstrapServers(),
                "--kip.partitions=" + PARTITIONS,
                // nobody asks it anything
                "--spring.main.web-application-type=none"));
    }

    void startBroker() throws IOException {
        start(BROKER, BrokerMain.class, List.of(folder.resolve("kafka").toString(), String.valueOf(port)));
    }

    void startPublisher() throws IOException {
        start(PUBLISHER, ReportApplication.class, publisherSettings());
    }

    /**
     * Starts an aggregator.
     *
     * @param name of its folder and its log
     * @param instance that it is known by in the group, or empty
     */
    void startAggregator(String name, String instance) throws IOException {
        var settings = common();
        settings.addAll(List.of(
                NO_DATABASE_NO_PAGES_NO_ROUTES,
                "--kip.state-dir=" + folder.resolve(name),
                "--kip.metrics.store=" + STORE,
                "--kip.metrics.instance=" + instance));
        start(name, MetricsApplication.class, settings);
    }

    private void start(String name, Class<?> main, List<String> settings) throws IOException {
        running.put(name, Child.start(folder, name, main, settings));
    }

    void kill(String name) throws InterruptedException {
        child(name).kill();
    }

    void stop(String name) throws InterruptedException {
        child(name).stop();
    }

    private Child child(String name) {
        return Objects.requireNonNull(running.remove(name), name);
    }

    /** Nothing of what was written is looked at afterwards. */
    @Override
    public void close() throws InterruptedException {
        for (var child : running.values()) {
            child.kill();
        }
    }
}
