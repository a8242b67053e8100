package vn.kip.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.standalone.doctor.Trace.Kind;

class FileSampleTest {

    private final Findings findings = new Findings();
    private final Path folder;

    FileSampleTest(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    @Test
    void findsAPhoneInALogAndCountsIt() throws IOException {
        var log = write("logs/kip.log", "WARN call 0912345678 and 0987654321\nINFO fine\n");

        new FileSample(findings, 10).look(folder);

        assertThat(findings.all()).containsExactly(new Finding(log.toString(), false, Kind.PHONE, "9999999999", 2));
    }

    @Test
    void looksAtBothEndsOfALongFileAndNotAtItsMiddle() throws IOException {
        var lines = IntStream.rangeClosed(1, 20)
                .mapToObj(line -> line == 3 || line == 10 || line == 18 ? "0912345678" : "fine")
                .collect(Collectors.joining("\n"));
        write("kip.log", lines);

        new FileSample(findings, 3).look(folder);

        assertThat(findings.all()).extracting(Finding::times).containsExactly(2L);
    }

    @Test
    void seesEachLineOfAShortFileOnce() throws IOException {
        write("kip.log", "0912345678\n0912345678\n");

        new FileSample(findings, 2).look(folder);

        assertThat(findings.all()).extracting(Finding::times).containsExactly(2L);
    }

    @Test
    void looksAtTheTextsOfAWorkbookAndNotAtItsMarkup() throws IOException {
        var workbook = folder.resolve("report.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(workbook))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<si r=\"0987654321\"><t>an@example.com</t></si>".getBytes(StandardCharsets.UTF_8));
        }

        new FileSample(findings, 10).look(folder);

        assertThat(findings.all())
                .containsExactly(
                        new Finding(workbook + "!xl/sharedStrings.xml", false, Kind.E_MAIL, "aa@aaaaaaa.aaa", 1));
    }

    @Test
    void findsWhatStandsFarInsideALineWithoutEnd() throws IOException {
        write("snapshot.json", "[" + "\"fine\",".repeat(20_000) + "\"0912345678\"]");

        new FileSample(findings, 10).look(folder);

        assertThat(findings.all()).extracting(Finding::kind).containsExactly(Kind.PHONE);
    }

    @Test
    void tellsWhichFilesItDidNotLookAt() throws IOException {
        write("report.pdf", "0912345678");
        write("broken.docx", "0912345678");
        write("report.html", "<p>fine</p>");
        var files = new FileSample(findings, 10);

        files.look(folder);

        assertThat(findings.all()).isEmpty();
        assertThat(files.looked()).isEqualTo(1);
        assertThat(files.skipped()).isEqualTo(2);
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
