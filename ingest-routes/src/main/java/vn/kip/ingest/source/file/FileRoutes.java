package vn.kip.ingest.source.file;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.delivery.Retries;
import vn.kip.ingest.settings.SettingsFile;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.status.SourceProgress;

/**
 * Reads the files that are dropped into folders.
 *
 * <pre>
 * folder ─┬─ a file ─► open ─► its blocks ─► direct:hand-over-SOURCE ─► moved to .done or .quarantine
 *         │            a FileReading         one Portion
 *         └─ nothing ─► look whether all is read
 * </pre>
 *
 * <p>A file that somebody is still writing is left alone until it has not changed for a while. Delivery is exactly once,
 * see {@link Deliveries}; a file whose reading fails is taken up again at the next look, where it was.
 */
@Component
final class FileRoutes extends RouteBuilder {

    private static final String FILED_AS = "filedAs";
    private static final int READ_LOCK_TRIES = 5;
    private static final Duration LOOK_FOR_FETCHED = Duration.ofSeconds(1);

    private final Sources sources;
    private final SettingsFile settings;
    private final Deliveries deliveries;
    private final SourceProgress progress;
    private final Clock clock;

    FileRoutes(Sources sources, SettingsFile settings, Deliveries deliveries, SourceProgress progress, Clock clock) {
        this.sources = sources;
        this.settings = settings;
        this.deliveries = deliveries;
        this.progress = progress;
        this.clock = clock;
        // wrong settings stop the start here, before any folder is touched
        sources.of(Source.Kind.FILE).forEach(this::settings);
    }

    @Override
    public void configure() {
        sources.of(Source.Kind.FILE).forEach(this::read);
    }

    private void read(Source source) {
        var name = source.name();
        var file = settings(source);
        var folder = new FileFolder(
                new FileReading.Work(source, file, clock),
                () -> deliveries.position(name),
                () -> progress.complete(name, clock.instant()));
        getContext().getRegistry().bind(order(name), folder.order());
        // spotless:off  the indentation follows the route
        from(endpoint(source, file)).routeId("read-" + name).routeGroup(name)
            .routeConfigurationId(Retries.NEXT_TIME)
            .choice()
                .when(body().isNull())
                    .transform().body(nothing -> folder.lookAround()).endChoice()
                .otherwise()
                    .transform().body(File.class, folder::open)
                    .split().body(FileReading.class, FileReading::portions).streaming().stopOnException()
                        .to(ExchangePattern.InOut, "direct:hand-over-" + name)
                    .end()
                    .transform().body(FileReading.class, folder::done)
                    .setProperty(FILED_AS).body(FileReading.class, FileReading::filedAs)
            .end();
        // spotless:on
    }

    private FileSettings settings(Source source) {
        var file = FileSettings.read(source, settings.folder());
        return deliveries.trial() ? file.forTrial(source) : file;
    }

    private String endpoint(Source source, FileSettings file) {
        var settle = file.settle().toMillis();
        var afterwards = file.keep()
                ? "noop=true&idempotentKey=${file:name}-${file:size}-${file:modified}"
                : "move=${exchangeProperty." + FILED_AS + "}";
        return "file:" + file.folder() + "?antInclude=" + file.pattern() + "&delay="
                + pause(source).toMillis()
                + "&initialDelay=0&sorter=#" + order(source.name())
                + "&readLock=changed&readLockMinAge=" + settle + "&readLockTimeout=" + (READ_LOCK_TRIES * settle + 1)
                + "&readLockCheckInterval=" + Math.max(settle / READ_LOCK_TRIES, 1) + "&" + afterwards
                + (deliveries.trial() ? "&readLockMarkerFile=false&autoCreate=false" : "") + "&{{kip.ingest.folder}}";
    }

    /** Where files are fetched, the pause of the source is the one between two looks over there. */
    private static Duration pause(Source source) {
        var fetched = FileSettings.isFetched(source.section());
        return fetched && source.every().compareTo(LOOK_FOR_FETCHED) > 0 ? LOOK_FOR_FETCHED : source.every();
    }

    private static String order(String source) {
        return "order-of-files-" + source;
    }
}
