package vn.kip.ingest.source.file;

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

    static FileSettings read(Source source, Path home) {
        var section = source.section();
        var own = Stream.of("folder", "pattern", "keep", "settle");
        section.allowing(Stream.concat(own, Stream.of(FileShape.KEYS)).toArray(String[]::new));
        return new FileSettings(
                home.resolve(section.required("folder").text()).normalize(),
                section.required("pattern").text(),
                FileShape.read(section, source.mapping().wanted()),
                section.child("keep").map(Setting::flag).orElse(false),
                section.child("settle").map(Setting::duration).orElse(SETTLE));
    }
}
