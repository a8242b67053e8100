package vn.kip.metrics.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MemoryTableTest extends TableContract {

    MemoryTableTest() {
        super(new MemoryTable());
    }

    /** A record is written anew with each of its versions: what they leave behind must not add up. */
    @Test
    void takesNotMuchMoreMemoryThanItsEntries() {
        var table = new MemoryTable();
        var value = new byte[200];
        for (int version = 0; version < 50; version++) {
            for (int record = 0; record < 20_000; record++) {
                table.put(key(record), value);
            }
        }

        long entries = 20_000L * (6 + 5 + 200);
        assertThat(table.allocated()).isBetween(entries, 3 * entries);
    }

    /** A slab of one large value is longer than an address can say, and must not be filled with others. */
    @Test
    void findsWhatIsPutAfterALargeValueWasReplaced() {
        var table = new MemoryTable();
        table.put(key(-1), new byte[40 << 20]);
        table.put(key(-1), new byte[0]);
        var value = new byte[200];
        for (int record = 0; record < 150_000; record++) {
            table.put(key(record), value);
        }

        assertThat(table.get(key(-1))).isEmpty();
        for (int record = 0; record < 150_000; record++) {
            assertThat(table.get(key(record))).hasSize(200);
        }
        assertThat(table.get(key(150_000))).isNull();
    }

    private static byte[] key(int record) {
        return Integer.toString(record).getBytes(StandardCharsets.UTF_8);
    }
}
