package vn.kip.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.kip.ingest.source.file.ReadFile.all;
import static vn.kip.ingest.source.file.ReadFile.row;
import static vn.kip.ingest.source.file.ReadFile.shape;
import static vn.kip.ingest.source.file.ReadFile.told;
import static vn.kip.ingest.source.file.ReadFile.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.file.FileShape.Form;

/** The forms of files beside those of {@link FileRowsIT}. */
class FileFormsIT {

    private static final SourceFields WITH_A_LIST =
            new SourceFields(Set.of("So"), Map.of("BoSung", new SourceFields(Set.of("Ngay"), Map.of())));

    @TempDir
    private Path folder;

    @Test
    void readsAnOldWorkbook() throws Exception {
        var file = folder.resolve("a.xls");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("Bìa").createRow(0).createCell(0).setCellValue("Bìa");
            var sheet = workbook.createSheet("Phiếu");
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var names = sheet.createRow(0);
            names.createCell(0).setCellValue("So");
            names.createCell(1).setCellValue("HoTen");
            names.createCell(2).setCellValue("Ngay");
            for (int i = 1; i <= 3; i++) {
                var cells = sheet.createRow(2 * i);
                cells.createCell(0).setCellValue("PKS-" + i);
                cells.createCell(1).setCellValue("Nguyễn Văn Ẩn " + i);
                cells.createCell(2).setCellValue(LocalDate.of(2023, 1, i));
                cells.getCell(2).setCellStyle(date);
            }
            var numbers = sheet.createRow(7);
            numbers.createCell(0).setCellValue(101004143000.0);
            numbers.createCell(2).setCellValue("2023-01-04");
            var formula = sheet.createRow(8);
            formula.createCell(0).setCellFormula("A3&\"-b\"");
            formula.createCell(2).setCellFormula("DATE(2023,1,5)");
            sheet.createRow(9).createCell(0).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var error = sheet.createRow(10);
            error.createCell(0).setCellErrorValue(FormulaError.NA);
            sheet.createRow(11).createCell(0).setCellValue(12.5);
            workbook.write(out);
        }
        var table = new FileShape.Table(2, 1, ',', StandardCharsets.UTF_8);

        var rows = all(file, new FileShape(Form.XLS, table, "", null));

        assertThat(rows.subList(0, 5))
                .containsExactly(
                        row("sheet 2, row 3", "So", "PKS-1", "Ngay", "2023-01-01"),
                        row("sheet 2, row 5", "So", "PKS-2", "Ngay", "2023-01-02"),
                        row("sheet 2, row 7", "So", "PKS-3", "Ngay", "2023-01-03"),
                        row("sheet 2, row 8", "So", "101004143000", "Ngay", "2023-01-04"),
                        row("sheet 2, row 9", "So", "PKS-1-b", "Ngay", "44931"));
        assertThat(rows.subList(5, 7).stream().map(ReadFile::told))
                .containsExactly(
                        "sheet 2, row 10: found an error such as #N/A, expected a value",
                        "sheet 2, row 11: found an error such as #N/A, expected a value");
        assertThat(rows.get(7)).isEqualTo(row("sheet 2, row 12", "So", "12.5"));
    }

    @Test
    void refusesWhatIsNoOldWorkbook() throws IOException {
        var file = Files.writeString(folder.resolve("a.xls"), "So\tNgay\nP1\t2023-01-02\n");

        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> all(file, shape(Form.XLS))))
                .hasMessage("expected a workbook of Excel 97 or later (XLS), found something else");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|[%s]", "duLieu.hoSo|{\"ma\":{\"hoSo\":[1]},\"duLieu\":{\"tong\":3,\"hoSo\":[%s],\"x\":1}}"})
    void readsAListOfJsonWhereverItIs(String path, String json) throws Exception {
        var elements = """
                {"HoTen":{"Ten":"Ẩn ]}"},"So":7,"Ngay":"2023-01-02"},
                null, 12 ,["So"], {"So":"P2","Khac":"\\"[{"} , {"So" "P3"}, {"So":"P4"}
                """;
        var file = Files.writeString(folder.resolve("a.json"), json.formatted(elements));

        var rows = all(file, shape(Form.JSON, path));

        assertThat(rows.get(0)).isEqualTo(row("row 1", "So", "7", "Ngay", "2023-01-02"));
        assertThat(rows.stream().skip(1).map(ReadFile::told))
                .containsExactly(
                        "row 2: found no object, expected an object in JSON",
                        "row 3: found no object, expected an object in JSON",
                        "row 4: found no object, expected an object in JSON",
                        "row 5: P2",
                        "row 6: found no object, expected an object in JSON",
                        "row 7: P4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|{}|a list in JSON|something else",
                "a.b|{\"a\":{\"c\":[]}}|a list in JSON at 'b'|something else",
                "''|[{\"So\":\"P1\"}|a list that is closed|the end of the file",
                "''|So,Ngay|a list in JSON|something else"
            })
    void refusesJsonWithoutAList(String path, String json, String expected, String found) throws IOException {
        var file = Files.writeString(folder.resolve("a.json"), json);

        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> all(file, shape(Form.JSON, path))))
                .hasMessage("expected %s, found %s", expected, found);
    }

    @Test
    void readsElementsOfXml() throws Exception {
        var xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <k:KetQua xmlns:k="urn:k"><Tong>3</Tong><DanhSach>
                  <HoSo So="P1"><HoTen>Nguyễn <b>Ẩn</b></HoTen><k:Ngay> 2023-01-02 </k:Ngay></HoSo>
                  <HoSo><So>P<!-- x -->2</So><Ngay/><So2>x</So2></HoSo>
                  <HoSo><So>P3</So><So>P4</So><Ngay><Nam>2023</Nam></Ngay></HoSo>
                  <HoSo><So><![CDATA[P<5]]> &amp; &#x110;</So></HoSo>
                </DanhSach></k:KetQua>
                """;
        var file = Files.writeString(folder.resolve("a.xml"), xml);

        var rows = all(file, shape(Form.XML, "HoSo"));

        assertThat(rows)
                .containsExactly(
                        row("row 1", "So", "P1", "Ngay", " 2023-01-02 "),
                        row("row 2", "So", "P2"),
                        FileRow.of("row 3", new Row(Map.of("So", "P4"), Map.of(), Set.of("So", "Ngay"))),
                        row("row 4", "So", "P<5 & Đ"));
    }

    @Test
    void readsListsInXmlInEitherOfTheWaysInWhichTheyAreWritten() throws Exception {
        var xml = """
                <a><HoSo><So>P1</So><BoSung><Ngay>1</Ngay><Ten>x</Ten></BoSung><BoSung><Ngay>2</Ngay></BoSung></HoSo>
                <HoSo><So>P2</So><BoSung><Lan><Ngay>3</Ngay></Lan><Lan Ngay="4"/></BoSung></HoSo>
                <HoSo><So>P3</So><BoSung/></HoSo></a>
                """;
        var file = Files.writeString(folder.resolve("a.xml"), xml);

        var rows = all(file, shape(Form.XML, "HoSo"), WITH_A_LIST);

        assertThat(rows.stream().map(row -> Objects.requireNonNull(row.row()).list("BoSung").stream()
                        .map(entry -> entry.text("Ngay"))
                        .toList()))
                .containsExactly(List.of("1", "2"), List.of("3", "4"), List.of());
    }

    @Test
    void readsTheFilesInAZipAndNamesThem() throws Exception {
        var file = TestFiles.zip(
                folder.resolve("a.zip"),
                "đọc.txt",
                TestFiles.text("không phải bảng"),
                "2023/một.csv",
                TestFiles.text("So,Ngay\nP1,2023-01-02\n"),
                "__MACOSX/._một.csv",
                TestFiles.text("x"),
                "hỏng.csv",
                TestFiles.text("So\nP2\n"),
                "trong.zip",
                TestFiles.text("x"),
                "../../etc/hai.csv",
                TestFiles.text("So,Ngay\nP3,\nP4\n"));

        assertThat(all(file, zip(Form.CSV)).stream().map(ReadFile::told))
                .containsExactly(
                        "2023/một.csv, line 2: P1",
                        "hỏng.csv, line 1: found no column of that name, expected a column 'Ngay' in the header",
                        "trong.zip: found a ZIP within a ZIP, expected a ZIP of files",
                        "../../etc/hai.csv, line 2: P3",
                        "../../etc/hai.csv, line 3: found 1 cells, expected 2 cells");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void readsWorkbooksInAZip() throws Exception {
        var workbook = TestFiles.xlsx(folder.resolve("a.xlsx"), "<row><c t=\"inlineStr\"><is><t>P1</t></is></c></row>");
        var bytes = Files.readAllBytes(workbook);
        var file = TestFiles.zip(folder.resolve("a.zip"), "a.xlsx", (TestFiles.Part) out -> out.write(bytes));

        assertThat(all(file, zip(Form.XLSX)).stream().map(ReadFile::told))
                .containsExactly("a.xlsx, sheet 1, row 2: P1");
    }

    @Test
    void refusesAZipWithoutSuchFilesAndOneThatIsNone() throws Exception {
        var other = TestFiles.zip(folder.resolve("a.zip"), "a.txt", TestFiles.text("x"));
        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> all(other, zip(Form.CSV))))
                .hasMessage("expected a ZIP with files *.csv, found no such file");

        var none = Files.writeString(folder.resolve("b.zip"), "So,Ngay\n");
        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> all(none, zip(Form.CSV))))
                .hasMessage("expected a ZIP, found something else");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-16", "UTF-16LE, UTF-16LE", "windows-1258, windows-1258", "windows-1258, UTF-16"})
    void readsACsvInItsCharsetOrInTheOneThatItsFirstBytesName(String expected, String written) throws Exception {
        var file = Files.write(folder.resolve("a.csv"), "So,Ngay\nĐà,2023-01-02\n".getBytes(Charset.forName(written)));

        assertThat(all(file, ReadFile.csv(Charset.forName(expected))))
                .containsExactly(row("line 2", "So", "Đà", "Ngay", "2023-01-02"));
    }

    @Test
    void takesTheStoredValueOfAFormulaAndRefusesOneWithoutIt() throws Exception {
        var file = TestFiles.xlsx(folder.resolve("a.xlsx"), """
                <row r="2"><c r="A2" t="str"><f>UPPER("p1")</f><v>P1</v></c><c r="B2"><f>1+1</f><v>44928</v></c></row>
                <row r="3"><c r="A3"><f>WEBSERVICE("http://127.0.0.1/")</f></c></row>
                <row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                <row r="5"><c r="A5" t="str"><f>""</f><v></v></c><c r="B5" t="d"><v>2023-01-02</v></c></row>
                <row r="6"><c r="A6" t="inlineStr"><is><r><t>P</t></r><r><t>6_x000D_</t></r><rPh><t>y</t></rPh></is></c></row>
                """);

        var rows = all(file, shape(Form.XLSX));

        assertThat(rows.get(0)).isEqualTo(row("sheet 1, row 2", "So", "P1", "Ngay", "44928"));
        assertThat(told(rows.get(1)))
                .isEqualTo("sheet 1, row 3: found a formula without a stored value, expected a value");
        assertThat(told(rows.get(2))).isEqualTo("sheet 1, row 4: found an error such as #N/A, expected a value");
        assertThat(rows.get(3)).isEqualTo(row("sheet 1, row 5", "Ngay", "2023-01-02"));
        assertThat(rows.get(4)).isEqualTo(row("sheet 1, row 6", "So", "P6\r"));
    }
}
