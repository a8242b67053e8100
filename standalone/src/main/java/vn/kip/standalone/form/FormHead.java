package vn.kip.standalone.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the columns 3 to 13 of form II.06a stand in a table. They are found by their numbers, as {@code c3}, {@code (3)} or the
 * {@code (3)=(4)+(5)+(6)} of the form's own last line of heads; or by the form's own words, all of them in a row.
 *
 * @param row index of the row of the heads
 * @param sector column with the code or name of the sector
 * @param columns those of 3 to 13, in this order
 */
record FormHead(int row, int sector, List<Integer> columns) {

    static final int FIRST = 3;
    static final int LAST = 13;

    private static final int SEARCHED = 60;
    private static final Pattern NUMBERED = Pattern.compile("(?:c|cột\\s*)?\\(?(\\d{1,2})\\)?(?:\\s*=.*)?");
    private static final Pattern SECTOR =
            Pattern.compile("sector|lĩnh vực.*|.*lĩnh vực.*|(?:c|cột\\s*)?\\(?2\\)?", Pattern.UNICODE_CASE);

    /** The form's own heads of columns 3 to 13. */
    private static final List<Pattern> WORDS = List.of(
            Pattern.compile("tổng số.*"),
            Pattern.compile(".*trực tuyến.*"),
            Pattern.compile(".*(?:trực tiếp|bưu chính).*"),
            Pattern.compile(".*kỳ trước.*"),
            Pattern.compile("tổng số.*"),
            Pattern.compile(".*trước hạn.*"),
            Pattern.compile(".*đúng hạn.*"),
            Pattern.compile(".*quá hạn.*"),
            Pattern.compile("tổng số.*"),
            Pattern.compile(".*trong hạn.*"),
            Pattern.compile(".*quá hạn.*"));

    static Optional<FormHead> find(List<TableRow> rows) {
        return IntStream.range(0, Math.min(SEARCHED, rows.size()))
                .mapToObj(index -> at(index, rows.get(index)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<FormHead> at(int index, TableRow row) {
        var heads =
                row.cells().stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        var numbered = IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(number -> column(heads, number))
                .toList();
        if (numbered.stream().allMatch(column -> column >= 0)) {
            return Optional.of(new FormHead(index, sector(heads, numbered.get(0)), numbered));
        }
        return IntStream.rangeClosed(0, heads.size() - WORDS.size())
                .filter(from -> IntStream.range(0, WORDS.size())
                        .allMatch(at ->
                                WORDS.get(at).matcher(heads.get(from + at)).matches()))
                .boxed()
                .findFirst()
                .map(from -> new FormHead(
                        index,
                        sector(heads, from),
                        IntStream.range(from, from + WORDS.size()).boxed().toList()));
    }

    private static int column(List<String> heads, int number) {
        for (int column = 0; column < heads.size(); column++) {
            var match = NUMBERED.matcher(heads.get(column));
            if (match.matches() && Integer.parseInt(match.group(1)) == number) {
                return column;
            }
        }
        return -1;
    }

    /** That with such a head, else the one before the first number. */
    private static int sector(List<String> heads, int firstNumber) {
        for (int column = 0; column < heads.size(); column++) {
            if (SECTOR.matcher(heads.get(column)).matches()) {
                return column;
            }
        }
        return Math.max(0, firstNumber - 1);
    }
}
