package vn.kip.ingest.source.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** Finds the header of the first sheet of a workbook. */
final class XlsxShape {

    private static final int LINES = 60;

    private XlsxShape() {}

    static TableShape of(Path file, Predicate<String> known) throws IOException, UnreadableFileException {
        var header = HeaderLine.find(lines(file), known);
        return new TableShape(
                new FileSettings.Table(1, header.number(), ',', StandardCharsets.UTF_8), header.names(), true);
    }

    /** The first lines by their numbers in the sheet, which leaves out empty ones. */
    private static List<List<String>> lines(Path file) throws UnreadableFileException {
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            var texts = new CellText(workbook.isDate1904());
            var lines = new ArrayList<List<String>>();
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                if (row.getRowNum() > LINES) {
                    break;
                }
                while (lines.size() < row.getRowNum() - 1) {
                    lines.add(List.of());
                }
                var cells = new ArrayList<String>();
                for (var column = 0; column < row.getCellCount(); column++) {
                    cells.add(texts.of(row.getCell(column)));
                }
                lines.add(cells);
            }
            return lines;
        } catch (IOException | ExcelReaderException | UncheckedIOException e) {
            throw new UnreadableFileException("", "", "something else", "a workbook (XLSX)");
        }
    }
}
