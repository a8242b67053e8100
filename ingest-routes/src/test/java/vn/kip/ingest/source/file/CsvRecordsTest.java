package vn.kip.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.ingest.source.content.Letters;

class CsvRecordsTest {

    private static final String LETTERS = "aB9 ưỡ,\"\n;";

    /** Longer than what is in memory at once, so that cells begin in one stretch and end in another. */
    private static final int LONG = 20_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsBackWhatWasWritten(long seed) throws IOException {
        var random = new Random(seed);
        var written = new ArrayList<List<String>>();
        var text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            var row = List.of(cell(random), cell(random), cell(random));
            written.add(row);
            text.append(row.stream().map(cell -> inQuotes(cell, random)).collect(Collectors.joining(",")))
                    .append(random.nextBoolean() ? "\n" : "\r\n");
        }

        assertThat(read(text.toString(), new BitSet())).isEqualTo(written);
        var second = new BitSet();
        second.set(1);
        assertThat(read(text.toString(), second))
                .isEqualTo(
                        written.stream().map(row -> List.of("", row.get(1), "")).toList());
    }

    private static List<List<String>> read(String text, BitSet wanted) throws IOException {
        var read = new ArrayList<List<String>>();
        try (var records = new CsvRecords(new Letters(new StringReader(text)), ',')) {
            if (!wanted.isEmpty()) {
                records.keepOnly(wanted);
            }
            while (records.next()) {
                assertThat(records.cells()).isEqualTo(3);
                read.add(List.of(records.text(0), records.text(1), records.text(2)));
            }
        }
        return read;
    }

    private static String cell(Random random) {
        int length = random.nextInt(50) == 0 ? LONG : random.nextInt(30);
        var cell = new StringBuilder();
        for (int i = 0; i < length; i++) {
            cell.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return cell.toString();
    }

    private static String inQuotes(String cell, Random random) {
        var needed = cell.contains(",") || cell.contains("\n") || cell.startsWith("\"");
        return needed || random.nextBoolean() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
