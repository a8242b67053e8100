package vn.kip.ingest.source.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files for tests that no program would write, or not so large. */
final class TestFiles {

    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATIONSHIP =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                    + " Target=\"%s\"/>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private TestFiles() {}

    /** Writes a part of a file. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    static Part text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static void fill(OutputStream out, char letter, long times) throws IOException {
        var block = new byte[64 * 1024];
        Arrays.fill(block, (byte) letter);
        for (long left = times; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(left, block.length));
        }
    }

    /** Names and contents in turn. */
    static Path zip(Path file, Object... entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                var buffered = new BufferedOutputStream(zip, 1 << 16);
                ((Part) entries[i + 1]).write(buffered);
                buffered.flush();
                zip.closeEntry();
            }
        }
        return file;
    }

    /** A workbook of one sheet. */
    static Path xlsx(Path file, Part rows, Part strings) throws IOException {
        var root = RELATIONSHIP.formatted("r1", "officeDocument", "xl/workbook.xml");
        var parts = RELATIONSHIP.formatted("r1", "worksheet", "worksheets/sheet1.xml")
                + RELATIONSHIP.formatted("r2", "sharedStrings", "sharedStrings.xml");
        var workbook =
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
        return zip(
                file,
                "_rels/.rels",
                text(RELATIONSHIPS.formatted(root)),
                "xl/workbook.xml",
                text(workbook),
                "xl/_rels/workbook.xml.rels",
                text(RELATIONSHIPS.formatted(parts)),
                "xl/sharedStrings.xml",
                around("<sst xmlns=\"" + MAIN + "\">", strings, "</sst>"),
                "xl/worksheets/sheet1.xml",
                around("<worksheet xmlns=\"" + MAIN + "\"><sheetData>", rows, "</sheetData></worksheet>"));
    }

    /** A workbook of one sheet whose cells hold their texts themselves: {@code <c t="inlineStr">…</c>}. */
    static Path xlsx(Path file, String rows) throws IOException {
        var header =
                "<row r=\"1\"><c t=\"inlineStr\"><is><t>So</t></is></c><c t=\"inlineStr\"><is><t>Ngay</t></is></c></row>";
        return xlsx(file, text(header + rows), text(""));
    }

    private static Part around(String before, Part within, String after) {
        return out -> {
            text(before).write(out);
            within.write(out);
            text(after).write(out);
        };
    }
}
