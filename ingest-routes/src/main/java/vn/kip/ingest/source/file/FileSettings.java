package vn.kip.ingest.source.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.Source;

/**
 * The section {@code file} of a source.
 *
 * @param pattern which files of the folder are meant, such as {@code *.xlsx}
 * @param keep whether files stay where they are once they are read
 * @param settle how long a file must have been left alone before it is taken for whole
 */
record FileSettings(Path folder, String pattern, FileShape shape, boolean keep, Duration settle) {

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Duration SETTLE_IN_A_TRIAL = Duration.ofMillis(100);

    static FileSettings read(Source source, Path home) {
        var section = source.section();
        var own = Stream.of("folder", "pattern", "keep", "settle", "sftp", "mail");
        section.allowing(Stream.concat(own, Stream.of(FileShape.KEYS)).toArray(String[]::new));
        return new FileSettings(
                home.resolve(section.required("folder").text()).normalize(),
                localPattern(section),
                FileShape.read(section, source.mapping().wanted()),
                section.child("keep").map(Setting::flag).orElse(false),
                section.child("settle").map(Setting::duration).orElse(SETTLE));
    }

    /** The same, of a folder that is left as it is and must be there. */
    FileSettings forTrial(Source source) {
        if (!Files.isDirectory(folder)) {
            throw source.section().required("folder").error("a folder that is there");
        }
        return new FileSettings(folder, pattern, shape, true, SETTLE_IN_A_TRIAL);
    }

    /** Whether its files come from elsewhere; whoever fetches them reads how. */
    static boolean isFetched(Setting section) {
        return section.child("sftp").or(() -> section.child("mail")).isPresent();
    }

    /** A fetched file may have got a prefix, so that it does not take the place of another one of its name. */
    private static String localPattern(Setting section) {
        var pattern = section.required("pattern").text();
        return isFetched(section) && !pattern.startsWith("*") ? "*" + pattern : pattern;
    }
}
