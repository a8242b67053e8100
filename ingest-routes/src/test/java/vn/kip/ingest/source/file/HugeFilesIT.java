package vn.kip.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are larger than the heap. {@link HugeFilesCheck} has those that are as large as they may be. */
class HugeFilesIT {

    private static final String HEAP = "-Xmx32m";

    /** Too short for the second compiler to pay for itself. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final long LETTERS = 100 << 20;

    @TempDir
    private Path folder;

    @Test
    void readsACsvInAHeapThatItDoesNotFitInto() throws IOException, InterruptedException {
        var file = folder.resolve("a.csv");
        var rows = HugeFile.csv(file, 40 << 20);

        var outcome = HugeFile.read(file, HEAP, QUICK);

        assertThat(outcome).extracting("accepted", "refused").containsExactly(rows, 0L);
    }

    @Test
    void readsAWorkbookWhoseTextsDoNotFitIntoTheHeap() throws IOException, InterruptedException {
        var file = folder.resolve("a.xlsx");
        HugeFile.xlsx(file, 60_000);
        assertThat(file).satisfies(written -> assertThat(Files.size(written)).isGreaterThan(10 << 20));

        var outcome = HugeFile.read(file, HEAP, QUICK);

        assertThat(outcome).extracting("accepted", "refused").containsExactly(60_000L, 0L);
    }

    /** A row before, a line of a hundred megabytes, and a row behind it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a.csv|Ma,HoTen,TrangThai,DonVi,Nhan,TraLoi¶%sPA2,|¶%s|PA%d,x,HANDLED,H33.05,2023-03-01,¶|2",
                "b.csv|Ma,HoTen,TrangThai,DonVi,Nhan,TraLoi¶%sPA2,\"|\",,,,¶%s|PA%d,x,HANDLED,H33.05,2023-03-01,¶|2",
                "c.csv|Ma,HoTen,TrangThai,DonVi,Nhan,TraLoi¶%sPA2,\"|%s|PA%d,x,HANDLED,H33.05,2023-03-01,¶|1",
                "a.jsonl|%s{\"Ma\":\"|\"}¶%s|{\"Ma\":\"PA%d\",\"TrangThai\":\"IN_PROGRESS\",\"DonVi\":\"H\",\"Nhan\":\"2023-03-01\"}¶|2",
                "a.json|[%s,{\"Ma\":\"|\"},%s]|{\"Ma\":\"PA%d\",\"TrangThai\":\"IN_PROGRESS\",\"DonVi\":\"H\",\"Nhan\":\"2023-03-01\"}¶|2"
            })
    void leavesOutARowThatDoesNotFitIntoTheHeap(String name, String before, String behind, String row, long accepted)
            throws IOException, InterruptedException {
        var file = folder.resolve(name);
        var good = row.replace("HANDLED", "IN_PROGRESS").replace('¶', '\n');
        try (var out = Files.newOutputStream(file)) {
            TestFiles.text(before.replace('¶', '\n').formatted(good.formatted(1)))
                    .write(out);
            TestFiles.fill(out, 'x', LETTERS);
            TestFiles.text(behind.replace('¶', '\n').formatted(good.formatted(3)))
                    .write(out);
        }

        var outcome = HugeFile.read(file, HEAP, QUICK);

        assertThat(outcome).extracting("accepted", "refused").containsExactly(accepted, 1L);
    }
}
