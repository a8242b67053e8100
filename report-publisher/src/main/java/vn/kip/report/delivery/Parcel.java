package vn.kip.report.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.evidence.Manifest;

/**
 * A published revision on its way.
 *
 * @param contentHash names it, at each attempt and for each receiver
 * @param snapshot the text of {@code snapshot.json}
 * @param folder where its files are once they are written
 */
public record Parcel(
        ReportKey report, int revision, String contentHash, Instant publishedAt, String snapshot, Path folder) {

    /** The snapshot as bytes, which are those that were published. */
    public byte[] bytes() {
        return snapshot.getBytes(StandardCharsets.UTF_8);
    }

    /** Where in a folder of many reports this one lies: {@code CALENDAR/PERIOD/REVISION}. */
    public List<String> place() {
        return List.of(report.calendar(), report.period(), Integer.toString(revision));
    }

    /**
     * All files, the list of them last.
     *
     * @throws FilesMissingException when they have not been written, or are not on this machine
     */
    public List<Path> files() throws IOException {
        if (!Files.isRegularFile(folder.resolve(Manifest.NAME))) {
            throw new FilesMissingException(folder);
        }
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.comparing((Path file) -> file.endsWith(Manifest.NAME))
                            .thenComparing(Path::getFileName))
                    .toList();
        }
    }
}
