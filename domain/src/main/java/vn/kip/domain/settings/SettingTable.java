package vn.kip.domain.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that the settings name: a CSV file (RFC 4180, commas) whose first line names its columns.
 *
 * <p>Each row knows the line on which it begins. Empty lines are no rows; a byte order mark is no part of the text.
 *
 * @param rows in the order of the file
 */
public record SettingTable(List<Row> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public SettingTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * @param columns what the header must have, each once and in any order; further columns are passed over
     * @throws SettingException when the text is not CSV, a column is missing, or a row has more or fewer cells than the
     *     header
     */
    public static SettingTable parse(NamedFile file, String... columns) {
        var text = file.text().startsWith(BYTE_ORDER_MARK) ? file.text().substring(1) : file.text();
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            return read(file.name(), parser, columns);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    private static SettingTable read(String file, CSVParser parser, String... columns) {
        var records = parser.iterator();
        var rows = new ArrayList<Row>();
        List<String> header = List.of();
        long line = 1;
        try {
            while (records.hasNext()) {
                var record = records.next();
                if (line == 1) {
                    header = header(file, record, columns);
                } else if (!blank(record)) {
                    rows.add(Row.of(file, line, header, record));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw SettingException.ofFile(file + " line " + line, "expected CSV, found misplaced quotation marks");
        }
        if (header.isEmpty()) {
            throw SettingException.ofFile(file, "expected a table, found an empty file");
        }
        return new SettingTable(rows);
    }

    private static boolean blank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    private static List<String> header(String file, CSVRecord record, String... columns) {
        var names = Arrays.asList(record.values());
        for (var column : columns) {
            if (Collections.frequency(names, column) != 1) {
                throw SettingException.ofFile(
                        file + " line 1",
                        "expected the columns " + String.join(", ", columns) + ", found " + String.join(", ", names));
            }
        }
        return List.copyOf(names);
    }

    /** A row of a table: its cells by the names of their columns. */
    public static final class Row {

        private final String file;
        private final long line;
        private final List<String> header;
        private final List<String> cells;

        private Row(String file, long line, List<String> header, List<String> cells) {
            this.file = file;
            this.line = line;
            this.header = header;
            this.cells = cells;
        }

        private static Row of(String file, long line, List<String> header, CSVRecord record) {
            if (record.size() != header.size()) {
                throw SettingException.ofFile(
                        file + " line " + line, "expected " + header.size() + " cells, found " + record.size());
            }
            return new Row(file, line, header, List.of(record.values()));
        }

        /** Whether the table has a column that it need not have. */
        public boolean has(String column) {
            return header.contains(column);
        }

        /** The text of a cell without spaces around it, empty when nothing stands there. */
        public String text(String column) {
            var index = header.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("no column '" + column + "' was asked for");
            }
            return cells.get(index).strip();
        }

        /** A day written as {@code 2023-06-14}. */
        public LocalDate day(String column) {
            try {
                return LocalDate.parse(text(column));
            } catch (DateTimeException e) {
                throw error(column, "a day such as 2023-06-14");
            }
        }

        /** One of the constants of {@code type}, in upper or lower case. */
        public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
            var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            var wanted = text(column).toUpperCase(Locale.ROOT);
            if (!names.contains(wanted)) {
                throw error(column, "one of " + String.join(", ", names));
            }
            return Enum.valueOf(type, wanted);
        }

        /** What is wrong in a cell, with what was expected; its text is named as found. */
        public SettingException error(String column, String expected) {
            return error(column, expected, "'" + text(column) + "'");
        }

        /** What is wrong in a cell. */
        public SettingException error(String column, String expected, String found) {
            return SettingException.ofFile(
                    file + " line " + line + ", " + column, "expected " + expected + ", found " + found);
        }

        /** The line on which the row begins; the header stands on line 1. */
        public long line() {
            return line;
        }
    }
}
