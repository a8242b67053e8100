package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.file.FileShape.Form;
import vn.kip.ingest.source.file.workbook.Sheet;
import vn.kip.ingest.source.file.workbook.XlsSheet;
import vn.kip.ingest.source.file.workbook.XlsxSheet;

/** Finds the header of the first sheet of a workbook. */
final class SheetShape {

    private static final int FIRST = 1;
    private static final int LINES = 60;

    private SheetShape() {}

    static GuessedShape of(Content file, Form form, Predicate<String> known)
            throws IOException, UnreadableFileException {
        try (var sheet =
                form == Form.XLS ? XlsSheet.open(file.onDisk(), FIRST) : XlsxSheet.open(file.onDisk(), FIRST)) {
            var header = HeaderLine.find(lines(sheet), known);
            var table = GuessedShape.table(header.number(), StandardCharsets.UTF_8);
            return new GuessedShape(new FileShape(form, table, "", null), header.names(), true);
        } catch (IOException e) {
            throw UnreadableFileException.at("", e);
        }
    }

    /** The first lines by their numbers in the sheet, which leaves out empty ones. */
    private static List<List<String>> lines(Sheet sheet) throws IOException {
        var texts = new CellText(sheet.date1904());
        var lines = new ArrayList<List<String>>();
        for (var row = sheet.next(); row != null && row.number() <= LINES; row = sheet.next()) {
            while (lines.size() < row.number() - 1) {
                lines.add(List.of());
            }
            var cells = new ArrayList<String>();
            for (var column = 0; column < row.columns(); column++) {
                cells.add(texts.of(row.cell(column)));
            }
            lines.add(cells);
        }
        return lines;
    }
}
