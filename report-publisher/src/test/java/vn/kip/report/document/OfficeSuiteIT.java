package vn.kip.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.report.document.workbook.Workbooks;
import vn.kip.report.font.Fonts;

/** What people open the files with: LibreOffice, where it is installed. */
class OfficeSuiteIT {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    /** A file for each sheet, separated by commas, in UTF-8, cells as they are shown. */
    private static final String EACH_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheOffice() {
        Assumptions.assumeTrue(
                Files.isExecutable(OFFICE), "Debian's libreoffice-writer-nogui and libreoffice-calc-nogui");
    }

    @Test
    void opensTheWordFileWithItsTableAndCharts() throws Exception {
        Files.write(folder.resolve("report.docx"), Sample.word().render(Sample.figures(), Sample.SNAPSHOT));

        convert("pdf", "report.docx");

        try (var pdf = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("STT", "Minh chứng", "Giải pháp", "(372/400)", "Chưa thực hiện", "Phụ lục I")
                    // from within a chart
                    .contains("Kết quả (%)", "Chỉ tiêu (%)", "05/2023");
            assertThat(pdf.getNumberOfPages()).isBetween(5, 20);
        }
    }

    @Test
    void opensTheWorkbookWithTheSameFigures() throws Exception {
        Files.write(folder.resolve("report.xlsx"), Workbooks.file().render(Sample.figures(), Sample.SNAPSHOT));

        convert(EACH_SHEET, "report.xlsx");

        assertThat(sheet("Mục tiêu"))
                .contains("95%,93%,372,400,Chưa đạt,RESOLVED_ONLY")
                .contains("91%,95%,59,62,Đạt,SATISFIED_OF_RATED")
                .contains("100%,,0,12,Chưa thực hiện,AUDITED_OF_PROGRAMME")
                .contains("90%,60%,3,5,Chưa đạt,HANDLED_OF_RECEIVED");
        assertThat(sheet("02 theo lĩnh vực")).contains("Tổng số,400,372,28,93%");
        assertThat(sheet("II.06a theo lĩnh vực")).contains("Tổng số,432,137,286,9,400,239,133,28,32,30,2");
    }

    private String sheet(String name) throws IOException {
        return Files.readString(folder.resolve("report-" + name + ".csv"), StandardCharsets.UTF_8);
    }

    private void convert(String to, String file) throws Exception {
        var command = new ArrayList<>(List.of(
                OFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                to,
                "--outdir",
                folder.toString(),
                folder.resolve(file).toString()));
        var log = folder.resolve("office.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // letters as wide as those of Times New Roman, whatever fonts the machine has: else lines break elsewhere
        builder.environment().put("XDG_DATA_HOME", fonts().toString());
        var office = builder.start();
        try {
            assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            office.destroyForcibly();
        }
        assertThat(office.exitValue()).isZero();
        assertThat(Files.readString(log)).doesNotContainIgnoringCase("error");
    }

    /** A folder in which fontconfig looks for fonts. */
    private Path fonts() throws IOException {
        var data = folder.resolve("data");
        var fonts = Files.createDirectories(data.resolve("fonts"));
        for (var font : Fonts.values()) {
            Files.write(fonts.resolve(font.name() + ".ttf"), font.bytes());
        }
        return data;
    }
}
