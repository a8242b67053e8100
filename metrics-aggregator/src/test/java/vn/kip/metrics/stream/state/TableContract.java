package vn.kip.metrics.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a table does, wherever it keeps its values; the map of the Java platform is the oracle. */
abstract class TableContract {

    private final Table table;

    TableContract(Table table) {
        this.table = table;
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void knowsNothingOfAKeyThatWasNeverPut() {
        table.put(bytes("a"), bytes("1"));

        assertThat(table.get(bytes("b"))).isNull();
        assertThat(table.get(bytes(""))).isNull();
    }

    @Test
    void keepsTheLastValueOfEachOfManyKeysThatGrowAndShrink() {
        var random = new Random(20230614);
        var oracle = new HashMap<String, String>();
        for (int i = 0; i < 200_000; i++) {
            var key = "phu-quoc/dossier/000.00." + random.nextInt(20_000);
            var value = Integer.toString(i).repeat(1 + random.nextInt(20));
            table.put(bytes(key), bytes(value));
            oracle.put(key, value);
        }

        oracle.forEach((key, value) -> assertThat(text(table.get(bytes(key)))).isEqualTo(value));
        assertThat(table.get(bytes("phu-quoc/dossier/000.00.20000"))).isNull();
    }

    @Test
    void keepsEmptyValuesAndLargeOnes() {
        var large = "x".repeat(20 << 20);
        table.put(bytes("empty"), bytes(""));
        table.put(bytes("large"), bytes(large));
        table.put(bytes("small"), bytes("1"));
        table.flush();

        assertThat(text(table.get(bytes("empty")))).isEmpty();
        assertThat(text(table.get(bytes("large")))).isEqualTo(large);
        assertThat(text(table.get(bytes("small")))).isEqualTo("1");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
