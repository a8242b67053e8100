package vn.kip.ingest.source.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;

class PostReaderTest {

    private static final SourceFields WANTED = new SourceFields(Set.of("So"), Map.of());

    private final PostReader whole = new PostReader(List.of(), Set.of(), WANTED);
    private final PostReader within = new PostReader(List.of("gui", "data"), Set.of("session"), WANTED);

    @Test
    void readsOneRowOrAList() {
        assertThat(read(whole, "{\"So\": 1, \"Ten\": \"x\"}").rows()).containsExactly(row("1"));
        assertThat(read(whole, "[{\"So\": \"1\"}, 2, {\"So\": \"3\"}]").rows())
                .containsExactly(row("1"), null, row("3"));
        assertThat(read(whole, "[]").complete()).isTrue();
        assertThat(read(whole, "7").complete()).isFalse();
    }

    @Test
    void readsRowsAtTheirPathAndTheTextsAskedForInAnyOrder() {
        var content = read(
                within,
                "{\"gui\": {\"x\": [1], \"data\": [{\"So\": \"1\"}]}, \"data\": [{}], \"session\": \"s\", \"unit\": 5}");

        assertThat(content.rows()).containsExactly(row("1"));
        assertThat(content.texts()).isEqualTo(Map.of("session", "s"));
        assertThat(read(within, "{\"gui\": [], \"session\": null}").complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"So\": \"1\"}, {\"So\": Ngọc}] | expected JSON, found something else at line 1, column 22, in row 2",
                "[{\"So\": \"1\"}, | expected JSON, found something else at line 1, column 14, in row 2",
                "{\"So\": \"1\"} 2 | expected one value of JSON, found more than one",
                "'' | expected JSON, found nothing",
            })
    void saysWhereItIsNotJson(String body, String message) {
        assertThatThrownBy(() -> read(whole, body))
                .isInstanceOf(UnreadablePostException.class)
                .hasMessage(message);
    }

    @Test
    void refusesMillionsOfRowsInASmallBody() {
        assertThatThrownBy(() -> read(whole, "[" + "{},".repeat(60_000) + "{}]"))
                .hasMessage("expected at most 50000 rows, found more");
    }

    private static PostReader.Content read(PostReader reader, String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Row row(String number) {
        return Row.of(Map.of("So", number));
    }
}
