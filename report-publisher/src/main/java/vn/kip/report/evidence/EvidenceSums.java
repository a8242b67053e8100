package vn.kip.report.evidence;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What the lines of one evidence file add up to. It knows nothing of records and rules: it adds. */
final class EvidenceSums {

    /** What is added up in a column. */
    static final class Sum {

        private long numerator;
        private long denominator;

        long numerator() {
            return numerator;
        }

        long denominator() {
            return denominator;
        }

        /** Adds a cell: empty, {@code 0}, {@code 1}, a number, or {@code numerator:denominator}. */
        private void add(String cell) {
            if (cell.isEmpty()) {
                return;
            }
            var colon = cell.indexOf(':');
            numerator += Long.parseLong(colon < 0 ? cell : cell.substring(0, colon));
            denominator += colon < 0 ? 1 : Long.parseLong(cell.substring(colon + 1));
        }
    }

    /** One column: its sum in all, and for each agency, sector and channel. */
    static final class Column {

        private final Sum total = new Sum();
        private final List<Map<String, Sum>> groups = List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

        Sum total() {
            return total;
        }

        /** The same, with no more in the numerator of each agency than in its denominator. */
        Column cappedByAgency() {
            var capped = new Column();
            by("agency").forEach((agency, sum) -> {
                var one = new Sum();
                one.numerator = Math.min(sum.numerator, sum.denominator);
                one.denominator = sum.denominator;
                capped.by("agency").put(agency, one);
                capped.total.numerator += one.numerator;
                capped.total.denominator += one.denominator;
            });
            return capped;
        }

        /** The sums by a column of {@link Evidence#KEY} behind the first. */
        Map<String, Sum> by(String key) {
            return groups.get(EvidenceText.KEY.indexOf(key) - 1);
        }
    }

    private final Map<String, Column> columns;
    private final long records;

    private EvidenceSums(Map<String, Column> columns, long records) {
        this.columns = columns;
        this.records = records;
    }

    Map<String, Column> columns() {
        return columns;
    }

    long records() {
        return records;
    }

    /**
     * Reads a file, without its byte order mark.
     *
     * @throws IllegalArgumentException when it is no evidence file, or a record is in it twice
     */
    static EvidenceSums read(Reader text) throws IOException {
        try (var lines = CSVFormat.RFC4180.parse(text)) {
            var iterator = lines.iterator();
            var header = iterator.hasNext() ? iterator.next().toList() : List.<String>of();
            if (header.size() < EvidenceText.KEY.size()
                    || !header.subList(0, EvidenceText.KEY.size()).equals(EvidenceText.KEY)) {
                throw new IllegalArgumentException(
                        "expected a first line that begins with " + EvidenceText.KEY + ", found " + header);
            }
            var columns = new ArrayList<Column>();
            header.forEach(name -> columns.add(new Column()));
            var seen = new long[1 << 10];
            int records = 0;
            while (iterator.hasNext()) {
                var line = iterator.next();
                if (line.size() != header.size()) {
                    throw new IllegalArgumentException("line " + line.getRecordNumber() + ": expected " + header.size()
                            + " cells, found " + line.size());
                }
                add(line, columns);
                seen = records < seen.length ? seen : Arrays.copyOf(seen, seen.length * 2);
                seen[records++] = Long.parseUnsignedLong(line.get(0), 16);
            }
            refuseTwice(seen, records);
            var byName = new HashMap<String, Column>();
            for (int i = EvidenceText.KEY.size(); i < columns.size(); i++) {
                byName.put(header.get(i), columns.get(i));
            }
            return new EvidenceSums(byName, records);
        }
    }

    private static void add(CSVRecord line, List<Column> columns) {
        for (int i = EvidenceText.KEY.size(); i < columns.size(); i++) {
            var cell = line.get(i);
            if (!cell.isEmpty()) {
                var column = columns.get(i);
                column.total.add(cell);
                for (int group = 0; group < column.groups.size(); group++) {
                    column.groups
                            .get(group)
                            .computeIfAbsent(SpreadsheetText.back(line.get(group + 1)), key -> new Sum())
                            .add(cell);
                }
            }
        }
    }

    private static void refuseTwice(long[] seen, int records) {
        Arrays.sort(seen, 0, records);
        for (int i = 1; i < records; i++) {
            if (seen[i] == seen[i - 1]) {
                throw new IllegalArgumentException(
                        "expected each record once, found " + "%016x".formatted(seen[i]) + " twice");
            }
        }
    }
}
