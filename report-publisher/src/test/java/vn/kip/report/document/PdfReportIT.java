package vn.kip.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfReportIT {

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    private static byte[] file = {};

    @BeforeAll
    static void render() {
        file = Sample.pdf().render(Sample.figures(), Sample.SNAPSHOT);
    }

    @Test
    void saysWhatTheReportSaysInVietnamese() throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(text(pdf))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: …/BC-…")
                    .contains("Kết quả thực hiện Mục tiêu chất lượng", "CHỜ PHÊ DUYỆT: số liệu tạm thời")
                    .contains("Chỉ tiêu", "Kết quả", "Minh chứng", "Giải pháp", "Nơi nhận:", "93%", "(372/400)")
                    .contains("Diễn biến các tháng trong kỳ", "05/2023", Sample.HASH)
                    .doesNotContain("SOCIALIST REPUBLIC", "Remedial action", "Song ngữ");
        }
    }

    @Test
    void carriesAllItsFontsWhichRunAsWideAsTimes() throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var fonts = fonts(pdf);

            assertThat(fonts)
                    .isNotEmpty()
                    .allMatch(font -> font.matches("embedded [A-Z]{6}\\+Liberation(Serif|Mono).*"));
        }
    }

    private static Set<String> fonts(PDDocument pdf) throws IOException {
        var fonts = new HashSet<String>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                fonts.add((font.isEmbedded() ? "embedded " : "missing ") + font.getName());
            }
        }
        return fonts;
    }

    @Test
    void isOnA4AndNumbersEveryPageButTheFirst() throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var paper = pdf.getPage(0).getMediaBox();
            assertThat(Math.round(paper.getWidth() / POINTS_PER_MILLIMETRE)).isEqualTo(210);
            assertThat(Math.round(paper.getHeight() / POINTS_PER_MILLIMETRE)).isEqualTo(297);
            assertThat(text(pdf, 1)).startsWith("UBND");
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page)).startsWith(String.valueOf(page));
            }
        }
    }

    @Test
    void leavesRoomToSignAndSaysThatNobodyHas() throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentCatalog().getAcroForm().getFields())
                    .hasOnlyElementsOfType(PDSignatureField.class)
                    .extracting(field -> field.getPartialName() + " "
                            + (((PDSignatureField) field).getSignature() == null ? "empty" : "signed"))
                    .containsExactly("nguoi-ky empty", "co-quan empty");
            var marks = new HashSet<String>();
            for (var page : pdf.getPages()) {
                page.getAnnotations().forEach(annotation -> marks.add(annotation.getContents()));
            }
            assertThat(marks).contains("CHƯA KÝ SỐ");
        }
    }

    @Test
    void isTheSameEachTime() {
        assertThat(Sample.pdf().render(Sample.figures(), Sample.SNAPSHOT)).isEqualTo(file);
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).strip();
    }
}
