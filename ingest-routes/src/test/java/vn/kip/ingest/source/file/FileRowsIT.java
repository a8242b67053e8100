package vn.kip.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.SourceFields;
import vn.kip.ingest.source.file.FileShape.Form;

/** Files as rows, in the three forms. */
class FileRowsIT {

    private static final SourceFields WANTED = new SourceFields(Set.of("So", "Ngay"), Map.of());

    @TempDir
    private Path folder;

    @Test
    void readsTheNamedColumnsOfACsvAndNoOthers() throws Exception {
        var rows = csv("\uFEFFHoTen, Ngay ,So\r\nẨn,2023-01-02,P1\r\n\r\n\"Bình\nAn\",,P2\r\nChi,2023-01-04,\"P;3\"");

        assertThat(rows)
                .containsExactly(
                        row("line 2", "So", "P1", "Ngay", "2023-01-02"),
                        row("line 4", "So", "P2"),
                        row("line 6", "So", "P;3", "Ngay", "2023-01-04"));
    }

    @Test
    void refusesARowWhoseCellsMayHaveShifted() throws Exception {
        var rows = csv("HoTen,So,Ngay\nẨn,P1,2023-01-02\nNguyễn, Ẩn,P2,2023-01-02\nP3\n");

        assertThat(rows.get(1).place()).isEqualTo("line 3");
        assertThat(rows.get(1).row()).isNull();
        assertThat(rows.get(1).fault()).extracting("found", "expected").containsExactly("4 cells", "3 cells");
        assertThat(rows.get(2).fault()).extracting("found", "expected").containsExactly("1 cells", "3 cells");
    }

    @Test
    void readsACsvWithAnotherDelimiterCharsetAndTitleLines() throws Exception {
        var table = new FileShape.Table(1, 3, ';', Charset.forName("windows-1258"));
        var file = Files.writeString(
                folder.resolve("a.csv"),
                "Danh sách\n\"x;y\"\nSo;Ngay\nP1;2023-01-02\n",
                Charset.forName("windows-1258"));

        assertThat(all(
                        file,
                        new FileSettings(
                                folder, "*.csv", new FileShape(Form.CSV, table, "", null), false, Duration.ZERO)))
                .containsExactly(row("line 4", "So", "P1", "Ngay", "2023-01-02"));
    }

    @Test
    void refusesAFileWithoutAColumnThatTheMappingNames() {
        var refused = catchThrowableOfType(UnreadableFileException.class, () -> csv("So,Date\nP1,2023-01-02\n"));

        assertThat(refused.place()).isEqualTo("line 1");
        assertThat(refused.fault())
                .extracting("field", "found", "expected")
                .containsExactly("Ngay", "no column of that name", "a column 'Ngay' in the header");
    }

    @Test
    void refusesAnEmptyFileAndAColumnThatIsThereTwice() {
        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> csv(""))
                        .fault()
                        .expected())
                .isEqualTo("a header line with the names of the columns");
        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> csv("So,Ngay,So\n"))
                        .fault()
                        .found())
                .isEqualTo("several columns of that name");
    }

    @Test
    void findsBytesThatAreNoTextInTheCharset() throws IOException {
        var file = Files.write(
                folder.resolve("a.csv"), "So,Ngay\nPhi\u00e9u,2023-01-02\n".getBytes(StandardCharsets.ISO_8859_1));

        var refused = catchThrowableOfType(UnreadableFileException.class, () -> all(file, settings(Form.CSV)));

        assertThat(refused.fault().expected()).isEqualTo("text in the charset of the source");
    }

    @Test
    void findsAQuotationMarkThatIsNeverClosed() {
        var refused =
                catchThrowableOfType(UnreadableFileException.class, () -> csv("So,Ngay\nP1,2023-01-02\nP2,\"2023\nẨn"));

        assertThat(refused.place()).isEqualTo("line 3");
        assertThat(refused).hasMessage("expected CSV, found misplaced quotation marks");
    }

    @Test
    void readsJsonLines() throws Exception {
        var lines = """
                {"HoTen":{"Ten":"Ẩn"},"So":7,"Ngay":"2023-01-02"}

                {"So":"P2","Ngay":null,"Khac":[1,{"So":"x"}]}
                {"So":"P3"
                ["So"]
                {"So":["P4"]}
                """;
        var file = Files.writeString(folder.resolve("a.jsonl"), lines);

        var rows = all(file, settings(Form.JSONL));

        assertThat(rows.get(0)).isEqualTo(row("line 1", "So", "7", "Ngay", "2023-01-02"));
        assertThat(rows.get(1)).isEqualTo(row("line 3", "So", "P2"));
        assertThat(rows.get(2).fault())
                .extracting("found", "expected")
                .containsExactly("no object", "an object in JSON");
        assertThat(rows.get(3).place()).isEqualTo("line 5");
        assertThat(rows.get(3).row()).isNull();
        assertThat(rows.get(4).row()).isEqualTo(new Row(Map.of(), Map.of(), Set.of("So")));
    }

    @Test
    void readsAWorkbookWithDatesNumbersAndGaps() throws Exception {
        var file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Bìa").value(0, 0, "Bìa");
            var sheet = workbook.newWorksheet("Phiếu");
            sheet.value(0, 0, "Danh sách phiếu");
            sheet.value(1, 0, "So");
            sheet.value(1, 1, "HoTen");
            sheet.value(1, 2, "Ngay");
            sheet.value(2, 0, 101004143000L);
            sheet.value(2, 1, "Nguyễn Văn Ẩn");
            sheet.value(2, 2, LocalDate.of(2023, 1, 2));
            sheet.style(2, 2).format("dd/mm/yyyy").set();
            sheet.value(4, 0, "P2");
            sheet.value(4, 2, LocalDateTime.of(2023, 1, 3, 10, 44, 12));
            sheet.style(4, 2).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(5, 0, 1.5);
            sheet.value(5, 2, "2023-01-04");
            sheet.value(5, 5, "lạc");
        }
        var table = new FileShape.Table(2, 2, ',', StandardCharsets.UTF_8);

        var rows = all(
                file,
                new FileSettings(folder, "*.xlsx", new FileShape(Form.XLSX, table, "", null), false, Duration.ZERO));

        assertThat(rows.subList(0, 2))
                .containsExactly(
                        row("sheet 2, row 3", "So", "101004143000", "Ngay", "2023-01-02"),
                        row("sheet 2, row 5", "So", "P2", "Ngay", "2023-01-03T10:44:12"));
        assertThat(rows.get(2).fault()).extracting("found").isEqualTo("a cell in column 6");
    }

    @Test
    void refusesAFileThatIsNoWorkbook() throws Exception {
        var text = Files.writeString(folder.resolve("a.xlsx"), "So,Ngay\n");
        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> all(text, settings(Form.XLSX))))
                .hasMessage("expected a workbook (XLSX), found something else");

        var whole = folder.resolve("whole.xlsx");
        try (var out = Files.newOutputStream(whole);
                var workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Phiếu").value(0, 0, "So");
        }
        var half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(Files.readAllBytes(whole), 900));
        assertThat(catchThrowableOfType(UnreadableFileException.class, () -> all(half, settings(Form.XLSX))))
                .hasMessage("expected a workbook (XLSX), found something else");
    }

    private List<FileRow> csv(String text) throws IOException, UnreadableFileException {
        return all(Files.writeString(folder.resolve("a.csv"), text), settings(Form.CSV));
    }

    private FileSettings settings(Form form) {
        var table = new FileShape.Table(1, 1, ',', StandardCharsets.UTF_8);
        return new FileSettings(folder, "*", new FileShape(form, table, "", null), false, Duration.ZERO);
    }

    private static List<FileRow> all(Path file, FileSettings settings) throws IOException, UnreadableFileException {
        try (var rows = FileRows.open(file, settings, WANTED)) {
            var all = new ArrayList<FileRow>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            return all;
        }
    }

    private static FileRow row(String place, String... texts) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < texts.length; i += 2) {
            fields.put(texts[i], texts[i + 1]);
        }
        return FileRow.of(place, Row.of(fields));
    }
}
