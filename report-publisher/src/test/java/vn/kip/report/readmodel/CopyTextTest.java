package vn.kip.report.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void separatesColumnsByTabsAndRowsByLineBreaks() throws IOException {
        assertThat(text(new CopyText()
                        .column("Đất đai")
                        .column(7)
                        .endRow()
                        .column(null)
                        .column(true)
                        .endRow()))
                .isEqualTo("Đất đai\t7\n\\N\ttrue\n");
    }

    @Test
    void escapesWhatWouldBreakARow() throws IOException {
        assertThat(text(new CopyText().column("a\tb\\c\nd\re").endRow())).isEqualTo("a\\tb\\\\c\\nd\\re\n");
    }

    @Test
    void writesBytesInHexadecimalDigits() throws IOException {
        assertThat(text(new CopyText().column(new byte[] {0, (byte) 0xff}).endRow()))
                .isEqualTo("\\\\x00ff\n");
    }

    private static String text(CopyText rows) throws IOException {
        return new String(rows.stream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
