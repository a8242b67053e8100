package vn.kip.ingest.source.file;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import vn.kip.ingest.control.Rereadables;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.delivery.Retries;
import vn.kip.ingest.settings.SettingsFile;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;

/**
 * Reads the files that are dropped into folders.
 *
 * <pre>
 * folder ─┬─ a file ─► open ─► its blocks ─► direct:hand-over-SOURCE ─► moved to .done or .quarantine
 *         │            a FileReading         one Portion           │
 *         │                                                        └► direct:end-SOURCE: what no file has any more
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
    private final Rereadables rereadables;
    private final Clock clock;

    FileRoutes(Sources sources, SettingsFile settings, Deliveries deliveries, Rereadables rereadables, Clock clock) {
        this.sources = sources;
        this.settings = settings;
        this.deliveries = deliveries;
        this.rereadables = rereadables;
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
                new FileFolder.Ends(whole -> deliveries.complete(name, whole), () -> deliveries.wholeRead(name)));
        rereadables.register(name, folder.redrives().of(name));
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
                    .to("direct:end-" + name)
                    .setProperty(FILED_AS).body(FileReading.class, FileReading::filedAs)
            .end();

        // what is read has been delivered: what follows from it is tried until it is done
        from("direct:end-" + name).routeId("end-" + name).routeGroup(name)
            .routeConfigurationId(Retries.ID)
            .transform().body(FileReading.class, folder::end);
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
