package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.kip.ingest.source.file.workbook.Sheet;
import vn.kip.ingest.source.file.workbook.XlsSheet;
import vn.kip.ingest.source.file.workbook.XlsxSheet;

/** Finds the header of the first sheet of a workbook. */
final class SheetShape {

    private static final int LINES = 60;

    private SheetShape() {}

    static TableShape of(Path file, FileShape.Form form, Predicate<String> known)
            throws IOException, UnreadableFileException {
        var header = HeaderLine.find(lines(file, form), known);
        return new TableShape(
                new FileShape.Table(1, header.number(), ',', StandardCharsets.UTF_8), header.names(), true);
    }

    /** The first lines by their numbers in the sheet, which leaves out empty ones. */
    private static List<List<String>> lines(Path file, FileShape.Form form)
            throws IOException, UnreadableFileException {
        try (var sheet = form == FileShape.Form.XLS ? XlsSheet.open(file, 1) : XlsxSheet.open(file, 1)) {
            return lines(sheet);
        } catch (IOException e) {
            throw UnreadableFileException.at("", e);
        }
    }

    private static List<List<String>> lines(Sheet sheet) throws IOException {
        var texts = new CellText(sheet.date1904());
        var lines = new ArrayList<List<String>>();
        for (var row = sheet.next(); row != null && row.number() <= LINES; row = sheet.next()) {
            while (lines.size() < row.number() - 1) {
                lines.add(List.of());
            }
            var cells = new ArrayList<String>();
            for (int column = 0; column < row.columns(); column++) {
                cells.add(texts.of(row.cell(column)));
            }
            lines.add(cells);
        }
        return lines;
    }
}
