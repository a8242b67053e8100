package vn.kip.report.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailChannelTest {

    @ParameterizedTest
    @CsvSource({
        "report.html snapshot.json manifest.json, report.html",
        "report.docx report.html report.pdf report.xlsx snapshot.json, report.docx report.pdf report.xlsx",
        "report.html report.pdf snapshot.json, report.pdf",
        "report-signed.pdf report.docx report.html report.pdf, report-signed.pdf report.docx",
    })
    void attachesTheOfficeDocumentsThatThereAreElseThePage(String files, String attached) {
        var folder = Path.of("reports");

        assertThat(MailChannel.attachments(
                        Arrays.stream(files.split(" ")).map(folder::resolve).toList()))
                .extracting(file -> file.getFileName().toString())
                .isEqualTo(Arrays.stream(attached.split(" ")).collect(Collectors.toList()));
    }
}
