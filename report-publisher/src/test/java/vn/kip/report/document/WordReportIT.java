package vn.kip.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.report.document.word.TemplateException;
import vn.kip.report.document.word.WordTemplate;
import vn.kip.report.document.word.WordTemplates;

class WordReportIT {

    @Test
    void holdsTheTableOfTheReportAndLeavesTheNumberToTheOffice() throws IOException {
        try (var document = open(Sample.word().render(Sample.figures(), Sample.SNAPSHOT))) {
            assertThat(text(document))
                    .contains("BÁO CÁO", "6 tháng đầu năm 2023", "Từ ngày 15/12/2022 đến ngày 14/6/2023")
                    .contains("CHỜ PHÊ DUYỆT: số liệu tạm thời")
                    .contains("Phụ lục I\nDiễn biến các tháng trong kỳ")
                    .contains("mã băm SHA-256: " + Sample.HASH)
                    .doesNotContain("{{", "}}");
            assertThat(document.getTables().get(0).getRow(0).getCell(0).getText())
                    .contains("Số: …/BC-…");
            var objectives = document.getTables().get(1);
            assertThat(row(objectives, 0))
                    .containsExactly("STT", "Mục tiêu chất lượng", "Chỉ tiêu", "Kết quả", "Minh chứng", "Giải pháp");
            assertThat(objectives.getRows()).hasSize(6);
            assertThat(row(objectives, 2)).startsWith("02").contains("95%");
            assertThat(row(objectives, 2).get(3)).contains("93%", "(372/400)", "Chưa đạt", "RESOLVED_ONLY");
            assertThat(row(objectives, 5).get(5)).contains("Đôn đốc Phòng Tài nguyên và Môi trường");
        }
    }

    @Test
    void drawsAChartForEachObjectiveThatHasMonths() throws IOException {
        try (var document = open(Sample.word().render(Sample.figures(), Sample.SNAPSHOT))) {
            assertThat(document.getCharts())
                    .extracting(WordReportIT::title)
                    .extracting(title -> title.substring(0, 2))
                    .containsExactly("01", "02", "03", "05");
        }
    }

    @Test
    void theSameFiguresGiveTheSameText() throws IOException {
        try (var once = open(Sample.word().render(Sample.figures(), Sample.SNAPSHOT));
                var again = open(Sample.word().render(Sample.figures(), Sample.SNAPSHOT))) {
            assertThat(all(again)).isEqualTo(all(once));
        }
    }

    @Test
    void isLaidOutByTheTemplateOfTheOffice() throws IOException {
        var template =
                template("Kính gửi: UBND tỉnh", "{{unit}}, {{period}}", "{{?hasNotice}}{{notice}}{{/hasNotice}}");

        try (var document = open(new WordReport(WordTemplate.of(template)).render(Sample.figures(), Sample.SNAPSHOT))) {
            assertThat(text(document))
                    .isEqualTo("Kính gửi: UBND tỉnh\nUBND thành phố Phú Quốc, 6 tháng đầu năm 2023\n"
                            + "CHỜ PHÊ DUYỆT: số liệu tạm thời");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kỳ {{perriod}} này                | paragraph 2 'Kỳ {{perriod}} này': expected one of unit,        | found 'perriod'
            Kỳ {{period này                   | paragraph 2 'Kỳ {{period này': expected {{ and }} around       | found only one of them
            {{?hasNotice}} {{notice}}         | paragraph 2 '{{?hasNotice}} {{notice}}': expected {{?tag}} and | found one without the other
            """)
    void refusesATemplateWithAnErrorAndNamesThePlace(String wrong, String place, String found) throws IOException {
        var template = template("Báo cáo", wrong);

        assertThatThrownBy(() -> WordTemplate.of(template))
                .isInstanceOf(TemplateException.class)
                .message()
                .startsWith(place)
                .contains(found);
    }

    @Test
    void refusesAFieldThatNoObjectiveHas() throws IOException {
        byte[] template;
        try (var document = open(WordTemplates.standard())) {
            document.getTables().get(1).getRow(1).getCell(1).setText(" [colour]");
            template = bytes(document);
        }

        assertThatThrownBy(() -> WordTemplate.of(template))
                .hasMessageContaining("the row below {{objectives}}, '[colour]': expected one of")
                .hasMessageContaining("found 'colour'");
    }

    @Test
    void refusesWhatIsNoWordFile() {
        assertThatThrownBy(() -> WordTemplate.of(new byte[] {1, 2, 3}))
                .isInstanceOf(TemplateException.class)
                .hasMessage("expected a Word file (.docx), found something else");
    }

    private static String title(XWPFChart chart) {
        return chart.getTitle().getBody().getParagraph(0).getText();
    }

    private static byte[] template(String... paragraphs) throws IOException {
        try (var document = new XWPFDocument()) {
            for (var paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            return bytes(document);
        }
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static String text(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    private static List<String> row(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(XWPFTableCell::getText)
                .toList();
    }

    private static String all(XWPFDocument document) {
        return text(document)
                + document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
    }
}
