package vn.kip.ingest.source.fetch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.settings.IngestProperties;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;

/**
 * What the section {@code file} of a source says to whoever fetches its files, wherever they are.
 *
 * @param folder the local one
 * @param pattern which remote files are meant
 * @param settle how long a remote file must have stayed as it is before it is taken for whole
 */
public record FetchSettings(Path folder, String pattern, Duration settle) {

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final List<String> KINDS = List.of("sftp", "mail");

    public static FetchSettings read(Source source, Path home) {
        var section = source.section();
        if (KINDS.stream().allMatch(kind -> section.child(kind).isPresent())) {
            throw section.required("mail").error("either sftp or mail, for a source has one place to fetch from", "both");
        }
        return new FetchSettings(
                home.resolve(section.required("folder").text()).normalize(),
                section.required("pattern").text(),
                section.child("settle").map(Setting::duration).orElse(SETTLE));
    }

    /** The sources whose files are fetched in this way. */
    public static List<Source> of(Sources sources, String kind) {
        return sources.of(Source.Kind.FILE).stream()
                .filter(source -> source.section().child(kind).isPresent())
                .toList();
    }

    /** The pauses between two looks of a source. */
    public RemoteLook.Pauses pauses(Source source, IngestProperties.Retry retry) {
        return new RemoteLook.Pauses(source.every(), settle, retry.first(), retry.most());
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
