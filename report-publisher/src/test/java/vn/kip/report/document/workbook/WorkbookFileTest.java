package vn.kip.report.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import vn.kip.report.document.Sample;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.wording.SampleFigures;

class WorkbookFileTest {

    @Test
    void hasASheetForEachTableInItsOrder() throws IOException {
        try (var workbook = open(Sample.figures())) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .startsWith("Mục tiêu", "01 theo cấp thực hiện", "02 theo cơ quan, đơn vị", "02 theo lĩnh vực")
                    .contains("II.06a theo lĩnh vực", "PAKN theo cơ quan", "Các cách tính", "Theo tháng")
                    .endsWith("Bản chốt");
        }
    }

    @Test
    void countsAndSharesAreNumbers() throws IOException {
        try (var workbook = open(Sample.figures())) {
            var onTime = rows(workbook, "Mục tiêu").get(2);

            assertThat(onTime.getCell(0).asString()).isEqualTo("02");
            assertThat(onTime.getCell(2).asNumber()).isEqualByComparingTo(new BigDecimal("0.95"));
            assertThat(onTime.getCell(3).asNumber()).isEqualByComparingTo(new BigDecimal("0.93"));
            assertThat(onTime.getCell(4).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(372));
            assertThat(onTime.getCell(5).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(400));
        }
    }

    @Test
    void whatIsNotYetDoneIsNoShareOfNothing() throws IOException {
        try (var workbook = open(Sample.figures())) {
            var audit = rows(workbook, "Mục tiêu").get(4);

            assertThat(audit.getCell(3).getRawValue()).isNullOrEmpty();
            assertThat(audit.getCell(6).asString()).isEqualTo("Chưa thực hiện");
        }
    }

    @Test
    void totalsAreTheSumsOfTheirColumns() throws IOException {
        try (var workbook = open(Sample.figures())) {
            var rows = rows(workbook, "II.06a theo lĩnh vực");
            var total = rows.get(rows.size() - 1);

            for (int column = 2; column < 13; column++) {
                var at = column;
                var sum = rows.subList(1, rows.size() - 1).stream()
                        .map(row -> row.getCell(at).asNumber())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(total.getCell(column).asNumber()).isEqualByComparingTo(sum);
            }
        }
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        var settings = SampleFigures.sampleSettings().replace("Phòng Tài nguyên và Môi trường", "=HYPERLINK(1)");
        try (var workbook = open(SampleFigures.withSettings(settings).build())) {
            var names = rows(workbook, "02 theo cơ quan, đơn vị").stream()
                    .map(row -> row.getCell(1))
                    .filter(cell -> cell.getRawValue() != null && cell.getText().contains("HYPERLINK"))
                    .toList();

            assertThat(names).hasSize(1).allSatisfy(cell -> {
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                assertThat(cell.getFormula()).isNull();
                assertThat(cell.asString()).isEqualTo("'=HYPERLINK(1)");
            });
        }
    }

    private static ReadableWorkbook open(ReportFigures figures) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(new WorkbookFile().render(figures, Sample.SNAPSHOT)));
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read();
    }
}
