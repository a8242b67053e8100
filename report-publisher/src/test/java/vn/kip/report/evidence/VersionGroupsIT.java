package vn.kip.report.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.report.readmodel.CopyRow;

/** Against the plain sort of the same rows: a few stay in memory, of 50,000 most lie in the temporary file. */
class VersionGroupsIT {

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::pseudonym, Long::compareUnsigned);

    private record Row(long pseudonym, String text) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 50_000})
    void givesEachRowInTheOrderOfPseudonyms(int rows) throws IOException {
        var random = new Random(rows);
        var added = new ArrayList<Row>();
        for (int row = 0; row < rows; row++) {
            // one in ten has a pseudonym that another has or nearly has; some rows are longer than what is written at
            // once
            var pseudonym = row > 0 && row % 10 == 0
                    ? added.get(random.nextInt(row)).pseudonym + row % 3 - 1
                    : random.nextLong();
            added.add(new Row(pseudonym, "row " + row + " ".repeat(row % 5_000 == 7 ? 20_000 : row % 1_000)));
        }

        var found = sorted(added);

        assertThat(found).isSortedAccordingTo(ORDER);
        found.sort(ORDER.thenComparing(Row::text));
        added.sort(ORDER.thenComparing(Row::text));
        assertThat(found).isEqualTo(added);
    }

    @Test
    void takesPseudonymsForUnsigned() throws IOException {
        var found = sorted(List.of(new Row(-1, "d"), new Row(Long.MIN_VALUE, "c"), new Row(1, "b"), new Row(0, "a")));

        assertThat(found).extracting(Row::text).containsExactly("a", "b", "c", "d");
    }

    /** As two threads add them. */
    private static List<Row> sorted(List<Row> rows) throws IOException {
        var found = new ArrayList<Row>();
        try (var groups = new VersionGroups()) {
            var parts = List.of(groups.part(), groups.part());
            for (int row = 0; row < rows.size(); row++) {
                var one = rows.get(row);
                parts.get(row % 2).add(one.pseudonym, encoded(one.text));
            }
            for (int group = 0; group < VersionGroups.COUNT; group++) {
                groups.read(group, (pseudonym, version) -> found.add(new Row(pseudonym, decoded(version))));
            }
        }
        return found;
    }

    /** A row of one column. */
    private static ByteBuffer encoded(String text) {
        var bytes = text.getBytes(UTF_8);
        return ByteBuffer.allocate(Short.BYTES + Integer.BYTES + bytes.length)
                .putShort((short) 1)
                .putInt(bytes.length)
                .put(bytes)
                .flip();
    }

    private static String decoded(CopyRow row) {
        return new String(row.bytes(), UTF_8);
    }
}
