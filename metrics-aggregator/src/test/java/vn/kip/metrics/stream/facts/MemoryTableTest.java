package vn.kip.metrics.stream.facts;

import static org.assertj.core.api.Assertions.assertThat;

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
                table.put(Integer.toString(record).getBytes(java.nio.charset.StandardCharsets.UTF_8), value);
            }
        }

        long entries = 20_000L * (6 + 5 + 200);
        assertThat(table.allocated()).isBetween(entries, 3 * entries);
    }
}
