package vn.kip.ingest.source.fetch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.delivery.Deliveries;
import vn.kip.ingest.settings.IngestProperties;
import vn.kip.ingest.settings.SettingsFile;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.status.SourceProgress;

/** What all ways of fetching have in common: which sources, from where to where, how often, and who is told. */
@Component
public final class Fetching {

    private final SettingsFile settings;
    private final IngestProperties properties;
    private final Deliveries deliveries;
    private final SourceProgress progress;
    private final Clock clock;

    Fetching(
            SettingsFile settings,
            IngestProperties properties,
            Deliveries deliveries,
            SourceProgress progress,
            Clock clock) {
        this.settings = settings;
        this.properties = properties;
        this.deliveries = deliveries;
        this.progress = progress;
        this.clock = clock;
    }

    /** The sources whose files are fetched in one way. */
    public List<Source> of(Sources sources, String section) {
        return sources.of(Source.Kind.FILE).stream()
                .filter(source -> source.section().child(section).isPresent())
                .toList();
    }

    /** Says that a source fetches; in a trial it does not, for a trial touches nothing elsewhere. */
    public boolean begins(Source source) {
        if (!deliveries.trial()) {
            progress.fetches(source.name());
        }
        return !deliveries.trial();
    }

    /** Paths in the settings are relative to it. */
    public Path home() {
        return settings.folder();
    }

    /** The section {@code file} of a source, as whoever fetches its files understands it. */
    public FetchSettings settings(Source source) {
        return FetchSettings.read(source, settings.folder());
    }

    public Inbox inbox(Source source) {
        return new Inbox(settings(source).folder(), clock);
    }

    public RemoteLook look(Source source, RemoteLook.Remains remains) {
        var retry = properties.ingest().retry();
        var pauses = new RemoteLook.Pauses(source.every(), settings(source).settle(), retry.first(), retry.most());
        return new RemoteLook(source.name(), pauses, remains, progress, clock);
    }

    /** How often is asked whether a look is due. */
    public Duration tick() {
        return properties.ingest().retry().first();
    }

    /** A secret: it must not be empty, and is never named in a message. */
    public static String secret(Setting section, String key) {
        var secret = section.required(key).text();
        if (secret.isEmpty()) {
            throw section.required(key).error("a " + key, "nothing");
        }
        return secret;
    }
}
