package vn.kip.ingest.source.fetch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.Source;

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

    static FetchSettings read(Source source, Path home) {
        var section = source.section();
        if (KINDS.stream().allMatch(kind -> section.child(kind).isPresent())) {
            throw section.required("mail")
                    .error("either sftp or mail, for a source has one place to fetch from", "both");
        }
        return new FetchSettings(
                home.resolve(section.required("folder").text()).normalize(),
                section.required("pattern").text(),
                section.child("settle").map(Setting::duration).orElse(SETTLE));
    }
}
