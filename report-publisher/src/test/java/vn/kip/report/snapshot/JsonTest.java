package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kip.report.json.Json;

class JsonTest {

    @Test
    void indentsByTwoAndEndsEachLineWithALineFeed() {
        var document = new Fields()
                .and("vi", "Đất đai")
                .and("percent", new BigDecimal("95.20"))
                .and("none", null)
                .and("list", List.of(1, 2))
                .map();

        assertThat(Json.pretty(document))
                .isEqualTo("{\n  \"vi\": \"Đất đai\",\n  \"percent\": 95.20,\n  \"none\": null,\n"
                        + "  \"list\": [\n    1,\n    2\n  ]\n}\n");
    }

    @Test
    void hashesTheCanonicalFormWhateverTheOrderOfKeys() {
        var one = new Fields().and("b", 1).and("a", new BigDecimal("95.20")).map();
        var other = new Fields().and("a", new BigDecimal("95.2")).and("b", 1).map();

        // printf '{"a":95.2,"b":1}' | sha256sum
        assertThat(Json.canonicalHash(one))
                .isEqualTo(Json.canonicalHash(other))
                .isEqualTo("1d0b8eeb9a5c5c40ef0ed0c0127930433742358cacca91909f4dc4d14f91c909");
    }
}
