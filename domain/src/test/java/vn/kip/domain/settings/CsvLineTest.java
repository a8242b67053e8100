package vn.kip.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void knowsOnWhichLineEachBegins() {
        var lines = CsvLine.read("f.csv", "\uFEFFa,b\n\n \"x\" ,\"y,\nz\"\n   \n c , d\n".replace(" \"x\" ", "\"x\""));

        assertThat(lines)
                .containsExactly(
                        new CsvLine("f.csv line 1", List.of("a", "b")),
                        new CsvLine("f.csv line 3", List.of("x", "y,\nz")),
                        new CsvLine("f.csv line 6", List.of("c", "d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\r\nc,d\r\n", "a,b\nc,d", "a,b\n\n\nc,d\n"})
    void readsAnyLineEnds(String text) {
        assertThat(CsvLine.read("f.csv", text))
                .extracting(CsvLine::cells)
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void keepsALineOfEmptyCells() {
        assertThat(CsvLine.read("f.csv", ",\n")).extracting(CsvLine::cells).containsExactly(List.of("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void hasNoLinesWhereThereIsNothing(String text) {
        assertThat(CsvLine.read("f.csv", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n\"c\"x,d\n", "a,b\n\"c,d\n"})
    void refusesMisplacedQuotationMarks(String text) {
        assertThatThrownBy(() -> CsvLine.read("f.csv", text))
                .isInstanceOf(SettingException.class)
                .hasMessage("f.csv line 2: expected CSV, found misplaced quotation marks");
    }
}
