package vn.kip.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.ingest.source.file.ReadFile.shape;
import static vn.kip.ingest.source.file.ReadFile.told;
import static vn.kip.ingest.source.file.ReadFile.untilItBreaks;
import static vn.kip.ingest.source.file.ReadFile.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.ingest.source.file.FileShape.Form;

/** Files made to hurt: each is rejected with a reason at its place, and what can be read of it is. */
class HostileFilesIT {

    private static final int MORE_THAN_A_ROW = 2 << 20;

    @TempDir
    private Path folder;

    @Test
    void leavesOutARowWithNulBytesAndGoesOn() throws IOException {
        assertThat(read("a.csv", Form.CSV, "So,HoTen,Ngay\nP1,x,\nP2,\0\0,\n\0\n\"P3\n\0\",x,\nP4,x,\n"))
                .containsExactly(
                        "line 2: P1",
                        "line 3: found NUL bytes, expected text",
                        "line 4: found NUL bytes, expected text",
                        "line 5: found NUL bytes, expected text",
                        "line 7: P4");
        assertThat(read("b.csv", Form.CSV, "S\0o\0,\0N\0"))
                .containsExactly("line 1: found NUL bytes, expected text in the charset of the source");
        assertThat(read("a.jsonl", Form.JSONL, "{\"So\":\"P1\0\"}\n{\"So\":\"P2\"}\n"))
                .containsExactly("line 1: found no object, expected an object in JSON", "line 2: P2");
    }

    @Test
    void keepsAllRowsBeforeTheFirstByteThatIsNoLetter() throws IOException {
        var bytes = "So,Ngay\nP1,\nP2,\nPhi\u00e9u,\nP4,\n".getBytes(StandardCharsets.ISO_8859_1);
        var file = Files.write(folder.resolve("a.csv"), bytes);

        assertThat(untilItBreaks(file, shape(Form.CSV)).stream().map(ReadFile::told))
                .containsExactly(
                        "line 2: P1",
                        "line 3: P2",
                        "line 4: found bytes that are none, expected text in the charset of the source");
    }

    @Test
    void leavesOutARowWithoutEndAndGoesOn() throws IOException {
        var endless = "x".repeat(MORE_THAN_A_ROW);
        var tooLong = ": found more than 1048576 characters, expected a shorter row";

        assertThat(read(
                        "a.csv",
                        Form.CSV,
                        "So,HoTen,Ngay\nP1,x,\nP2," + endless + ",\nP3,\"" + endless + "\n\",\nP4,x,\nP5,"
                                + ",".repeat(MORE_THAN_A_ROW) + "\nP6,x,\n"))
                .containsExactly(
                        "line 2: P1",
                        "line 3" + tooLong,
                        "line 4" + tooLong,
                        "line 6: P4",
                        "line 7" + tooLong,
                        "line 8: P6");
        assertThat(read("a.jsonl", Form.JSONL, "{\"So\":\"P1\"}\n{\"So\":\"" + endless + "\"}\n{\"So\":\"P3\"}\n"))
                .containsExactly("line 1: P1", "line 2" + tooLong, "line 3: P3");
        assertThat(read("a.json", Form.JSON, "[{\"So\":\"P1\"},{\"HoTen\":\"" + endless + "\"},{\"So\":\"P3\"}]"))
                .containsExactly("row 1: P1", "row 2" + tooLong, "row 3: P3");
        assertThat(xml("<HoSo So='P1'/><HoSo><So>" + endless + "</So></HoSo><HoSo So='P3'><HoTen>" + endless
                        + "</HoTen></HoSo>"))
                .containsExactly("row 1: P1", "row 2" + tooLong, "row 3: P3");
    }

    @Test
    void endsWhereAQuotationMarkIsNeverClosed() throws IOException {
        assertThat(read("a.csv", Form.CSV, "So,Ngay\nP1,\nP2,\"" + "x\n".repeat(MORE_THAN_A_ROW)))
                .containsExactly("line 2: P1", "line 3: found misplaced quotation marks, expected CSV");
    }

    @Test
    void refusesJsonThatIsNestedTooDeep() throws IOException {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(read("a.jsonl", Form.JSONL, "{\"x\":" + deep + "}\n{\"So\":\"P2\"}\n"))
                .containsExactly("line 1: found more than 100 levels, expected an object in JSON", "line 2: P2");
        assertThat(read("a.json", Form.JSON, "[{\"So\":\"P1\"},{\"x\":" + deep + "}," + deep + ",{\"So\":\"P4\"}]"))
                .containsExactly(
                        "row 1: P1",
                        "row 2: found more than 100 levels, expected an object in JSON",
                        "row 3: found no object, expected an object in JSON",
                        "row 4: P4");
        var file = Files.writeString(folder.resolve("b.json"), "{\"x\":" + deep + ",\"rows\":[]}");
        assertThat(untilItBreaks(file, shape(Form.JSON, "rows")).stream().map(ReadFile::told))
                .containsExactly(": found more than 100 levels, expected a list in JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE a [<!ENTITY e \"e\"><!ENTITY f \"&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;\">]>"
            })
    void refusesXmlWithADoctype(String doctype) throws IOException {
        var file = Files.writeString(folder.resolve("a.xml"), doctype + "<a><HoSo So='&e;'/></a>");

        assertThat(untilItBreaks(file, shape(Form.XML, "HoSo")).stream().map(ReadFile::told))
                .containsExactly(": found a DOCTYPE, expected XML without a DOCTYPE");
    }

    @Test
    void endsWhereAnXmlBreaks() throws IOException {
        assertThat(xml("<HoSo So='P1'/><HoSo So='&e;'/>"))
                .containsExactly("row 1: P1", "behind row 1: found something else, expected XML");
        assertThat(xml("<HoSo So='P1'/><HoSo><So>P2</HoSo>"))
                .containsExactly("row 1: P1", "behind row 2: found something else, expected XML");
        assertThat(xml("<HoSo So='P1'/>" + "<x>".repeat(1_000)))
                .containsExactly("row 1: P1", "behind row 1: found something else, expected XML");
    }

    @Test
    void refusesXmlThatWouldFillTheMemoryWithNames() throws IOException {
        var endless = "x".repeat(MORE_THAN_A_ROW);
        assertThat(xml("<HoSo So='P1'/><" + endless + "/>"))
                .containsExactly(
                        "row 1: P1", "behind row 1: found a tag of more than 1048576 characters, expected XML");
        assertThat(xml("<HoSo So='P1'/><HoSo So='" + endless + "'/>"))
                .hasSize(2)
                .contains("row 1: P1");

        var names = new StringBuilder();
        for (int i = 0; i < 10_001; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertThat(xml("<HoSo So='P1'/>" + names))
                .containsExactly("row 1: P1", "behind row 1: found more than 10000 different names, expected XML");
    }

    @Test
    void refusesAZipThatIsABombAndReadsWhatElseIsInIt() throws IOException {
        var file = TestFiles.zip(
                folder.resolve("a.zip"),
                "a.csv",
                TestFiles.text("So,Ngay\nP1,\n"),
                "bom.csv",
                (TestFiles.Part) out -> {
                    TestFiles.text("So,Ngay\nP2,\nP3,").write(out);
                    TestFiles.fill(out, 'x', 300 << 20);
                },
                "c.csv",
                TestFiles.text("So,Ngay\nP4,\n"));

        assertThat(untilItBreaks(file, zip(Form.CSV)).stream().map(ReadFile::told))
                .containsExactly(
                        "a.csv, line 2: P1",
                        "bom.csv, line 2: P2",
                        "bom.csv, line 3: found an entry that swells to more than 200 times its size, expected a ZIP that is"
                                + " no bomb",
                        "c.csv, line 2: P4");
    }

    @Test
    void refusesAWorkbookThatIsABomb() throws IOException {
        var bomb = "found an entry that swells to more than 200 times its size, expected a ZIP that is no bomb";
        var header =
                "<row r=\"1\"><c t=\"inlineStr\"><is><t>So</t></is></c><c t=\"inlineStr\"><is><t>Ngay</t></is></c></row>"
                        + "<row><c t=\"inlineStr\"><is><t>P1</t></is></c></row>";
        var inTexts = TestFiles.xlsx(folder.resolve("a.xlsx"), TestFiles.text(header), out -> {
            TestFiles.text("<si><t>").write(out);
            TestFiles.fill(out, 'x', 300 << 20);
            TestFiles.text("</t></si>").write(out);
        });
        assertThat(untilItBreaks(inTexts, shape(Form.XLSX)).stream().map(ReadFile::told))
                .containsExactly(": " + bomb);

        var inSheet = TestFiles.xlsx(
                folder.resolve("b.xlsx"),
                out -> {
                    TestFiles.text(header).write(out);
                    TestFiles.fill(out, ' ', 300 << 20);
                },
                TestFiles.text(""));
        assertThat(untilItBreaks(inSheet, shape(Form.XLSX)).stream().map(ReadFile::told))
                .containsExactly("sheet 1, row 2: P1", "sheet 1: " + bomb);
    }

    @Test
    void leavesOutARowOfAWorkbookWithACellWithoutEnd() throws IOException {
        // nothing that could be packed so well that it looks like a bomb
        var endless = new Random(1)
                .ints(MORE_THAN_A_ROW, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var file = TestFiles.xlsx(
                folder.resolve("a.xlsx"),
                TestFiles.text("<row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
                        + "<row><c t='s'><v>2</v></c></row>"
                        + "<row><c t='s'><v>3</v></c><c t='inlineStr'><is><t>" + endless + "</t></is></c></row>"
                        + "<row><c t='s'><v>3</v></c></row>"
                        + "<row><c t='s'><v>4</v></c></row>"),
                TestFiles.text(
                        "<si><t>So</t></si><si><t>Ngay</t></si><si><t>" + endless + "</t></si><si><t>P3</t></si>"));

        assertThat(untilItBreaks(file, shape(Form.XLSX)).stream().map(ReadFile::told))
                .containsExactly(
                        "sheet 1, row 2: found a cell that is too long, expected a shorter cell",
                        "sheet 1, row 3: found a cell that is too long, expected a shorter cell",
                        "sheet 1, row 4: P3",
                        "sheet 1: found a text that is not in the table of texts, expected a workbook that is whole");
    }

    @Test
    void refusesADoctypeInAWorkbookAndCellsOutsideTheSheet() throws IOException {
        var doctype = TestFiles.zip(
                folder.resolve("a.xlsx"),
                "xl/workbook.xml",
                TestFiles.text("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>"));
        assertThat(untilItBreaks(doctype, shape(Form.XLSX)).stream().map(ReadFile::told))
                .containsExactly(": found a DOCTYPE, expected a workbook (XLSX) without a DOCTYPE");

        var outside = TestFiles.xlsx(folder.resolve("b.xlsx"), "<row><c r='ZZZZZZZZZ1'><v>1</v></c></row>");
        assertThat(untilItBreaks(outside, shape(Form.XLSX)).stream().map(ReadFile::told))
                .containsExactly("sheet 1: found a cell outside the sheet, expected columns from A to XFD");
    }

    @Test
    void findsAnEntryThatWasDamagedOnItsWay() throws IOException {
        var lines = "P1,2023-01-02\n".repeat(10);
        var whole = Files.readAllBytes(
                TestFiles.zip(folder.resolve("a.zip"), "a.csv", TestFiles.text("So,Ngay\n" + lines)));
        // the checksum in the table of contents
        int entry = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        whole[entry + 16] ^= 1;
        var file = Files.write(folder.resolve("a.zip"), whole);

        var rows = untilItBreaks(file, zip(Form.CSV));

        assertThat(told(rows.get(rows.size() - 1)))
                .endsWith("found an entry with another checksum, expected a ZIP that is whole");
        assertThat(rows).hasSize(11);
    }

    @Test
    void refusesAZipWhoseTableOfContentsWouldFillTheMemory() throws IOException {
        var file = folder.resolve("a.zip");
        var entries = new Object[2 * 12_000];
        for (int i = 0; i < entries.length; i += 2) {
            // a table of contents of five megabytes
            entries[i] = "x".repeat(400) + i + ".csv";
            entries[i + 1] = TestFiles.text("");
        }
        TestFiles.zip(file, entries);
        assertThat(untilItBreaks(file, zip(Form.CSV)).stream().map(ReadFile::told))
                .containsExactly(
                        ": found a table of contents of many megabytes, expected a ZIP with 10000 entries at most");

        TestFiles.zip(file, Arrays.copyOf(shortened(entries), 2 * 10_001));
        assertThat(untilItBreaks(file, zip(Form.CSV)).stream().map(ReadFile::told))
                .containsExactly(": found 10001 entries, expected at most 10000 in one ZIP");
    }

    private static Object[] shortened(Object[] entries) {
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = i + ".csv";
        }
        return entries;
    }

    private List<String> xml(String elements) throws IOException {
        var file = Files.writeString(folder.resolve("a.xml"), "<a>" + elements + "</a>");
        return untilItBreaks(file, shape(Form.XML, "HoSo")).stream()
                .map(ReadFile::told)
                .toList();
    }

    private List<String> read(String name, Form form, String content) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        return untilItBreaks(file, shape(form)).stream().map(ReadFile::told).toList();
    }
}
