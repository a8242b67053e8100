package vn.kip.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest files that Kip promises to read, in the heap that it promises: {@code mvn verify -Phuge -pl ingest-routes
 * -am}. Takes some minutes, and three gigabytes in the folder for temporary files.
 */
class HugeFilesCheck {

    private static final String HEAP = "-Xmx512m";

    @TempDir
    private Path folder;

    @Test
    void readsACsvOfTwoGigabytes(TestReporter reporter) throws IOException, InterruptedException {
        var file = folder.resolve("a.csv");
        var rows = HugeFile.csv(file, 2L << 30);

        var outcome = HugeFile.read(file, HEAP);

        reporter.publishEntry("CSV of " + (Files.size(file) >> 20) + " MiB", outcome.toString());
        assertThat(outcome).extracting("accepted", "refused").containsExactly(rows, 0L);
    }

    @Test
    void readsAWorkbookOfTwoHundredMegabytesOfTexts(TestReporter reporter) throws IOException, InterruptedException {
        var file = folder.resolve("a.xlsx");
        HugeFile.xlsx(file, 1_040_000);

        var outcome = HugeFile.read(file, HEAP);

        reporter.publishEntry("XLSX of " + (Files.size(file) >> 20) + " MiB", outcome.toString());
        assertThat(Files.size(file)).isGreaterThan(200 << 20);
        assertThat(outcome).extracting("accepted", "refused").containsExactly(1_040_000L, 0L);
    }
}
