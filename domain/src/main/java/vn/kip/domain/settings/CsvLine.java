package vn.kip.domain.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A line of a CSV text (RFC 4180, commas) that is not empty. A cell may hold line breaks, so it can take several lines of
 * the file.
 *
 * @param place file and line on which it begins, as messages name them
 * @param cells without the blanks around them
 */
public record CsvLine(String place, List<String> cells) {

    // empty lines are skipped here and not by the parser, for then it is known on which line a row begins
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public CsvLine {
        cells = List.copyOf(cells);
    }

    /**
     * The lines of a CSV text, the header among them. A byte order mark is no part of the text.
     *
     * @param file its name, for messages
     * @throws SettingException when quotation marks stand where they may not
     */
    public static List<CsvLine> read(String file, String text) {
        var content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (var parser = CSVParser.parse(content, FORMAT)) {
            return read(file, parser);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    private static List<CsvLine> read(String file, CSVParser parser) {
        var lines = new ArrayList<CsvLine>();
        var place = file + " line 1";
        try {
            for (var record : parser) {
                if (record.size() > 1 || !record.get(0).isBlank()) {
                    lines.add(new CsvLine(
                            place,
                            Arrays.stream(record.values()).map(String::strip).toList()));
                }
                place = file + " line " + (parser.getCurrentLineNumber() + 1);
            }
        } catch (UncheckedIOException e) {
            throw SettingException.ofFile(place, "expected CSV, found misplaced quotation marks");
        }
        return lines;
    }

    /** What is wrong with the line as a whole. */
    public SettingException error(String expected, String found) {
        return SettingException.ofFile(place, "expected " + expected + ", found " + found);
    }
}
