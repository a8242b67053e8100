package vn.kip.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.standalone.terminal.RecordedTerminal;

/** The ten minutes of {@code docs/sources.md}: what is proposed for a file is filled in, and tried. */
class SourceInferCommandIT {

    private static final Path BOSTON = Path.of("..", "docs", "examples", "boston311", "inbox", "boston311-100.csv");

    @TempDir
    private Path folder;

    @Test
    void whatIsProposedForAForeignFileReadsAllOfItsRows() throws IOException {
        var inbox = Files.createDirectory(folder.resolve("inbox"));
        var file = Files.copy(BOSTON, inbox.resolve("boston311-100.csv"));

        var inferred = new RecordedTerminal();
        assertThat(run(inferred, "source", "infer", file.toString())).isZero();
        var config = Files.writeString(folder.resolve("kip.yml"), inferred.out().replace("FILL_IN", "boston"));

        var checked = new RecordedTerminal();
        assertThat(run(checked, "source", "check", "boston311-100", "--config", config.toString()))
                .as(checked.out() + checked.err())
                .isZero();
        assertThat(checked.out())
                .contains("Looked at 100 rows: 100 would come in (100 different records), 0 would be rejected.");
        assertThat(inferred.err()).contains("fill in what says FILL_IN");
    }

    @Test
    void refusesAFileOfAnotherForm() throws IOException {
        var file = Files.writeString(folder.resolve("a.pdf"), "Nguyễn Văn Ẩn");
        var terminal = new RecordedTerminal();

        assertThat(run(terminal, "source", "infer", file.toString())).isEqualTo(2);
        assertThat(terminal.err())
                .contains("Error: the file cannot be read: expected a file that ends in .csv, .xlsx, .xls, .json,")
                .doesNotContain("Nguyễn");
    }

    private static int run(RecordedTerminal terminal, String... arguments) {
        return CommandLineInterface.execute(terminal.terminal(), arguments);
    }
}
