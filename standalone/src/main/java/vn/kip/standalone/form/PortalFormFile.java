package vn.kip.standalone.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kip.domain.form.PortalForm;
import vn.kip.domain.indicator.Form06a;

/** A file with form II.06a, as a portal gives it out. */
public final class PortalFormFile {

    private static final Pattern TOTAL = Pattern.compile("(?:tổng số|tổng cộng|cộng|total)\\W*", Pattern.UNICODE_CASE);
    private static final Pattern WHOLE = Pattern.compile("\\d+(?:[.,]0+)?");
    private static final Pattern THOUSANDS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+");

    private PortalFormFile() {}

    /**
     * Reads a CSV in UTF-8, or a sheet of an XLSX or XLS.
     *
     * @param sheet from 1
     * @throws UnusableFormException naming the place where it cannot be read
     */
    public static PortalForm read(Path file, int sheet) {
        var rows = TableFile.rows(file, sheet);
        var head = FormHead.find(rows)
                .orElseThrow(() -> new UnusableFormException(
                        String.valueOf(file.getFileName()),
                        "a line of heads c3 to c13, or those of form II.06a",
                        "none"));
        var lines = new ArrayList<PortalForm.Line>();
        Optional<PortalForm.Line> total = Optional.empty();
        for (var row : rows.subList(head.row() + 1, rows.size())) {
            if (row.isBlank() || !anyNumber(row, head)) {
                continue;
            }
            var line = line(row, head);
            if (TOTAL.matcher(line.sector().toLowerCase(Locale.ROOT)).matches()) {
                total = Optional.of(line);
            } else {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            throw new UnusableFormException(
                    String.valueOf(file.getFileName()), "a line for at least one sector", "none");
        }
        return new PortalForm(lines, total);
    }

    /** Notes and signatures below the table have none. */
    private static boolean anyNumber(TableRow row, FormHead head) {
        return head.columns().stream().anyMatch(column -> !row.cell(column).isEmpty());
    }

    private static PortalForm.Line line(TableRow row, FormHead head) {
        // the line of the sums often has its words in the first column
        var sector = row.cell(head.sector()).isEmpty() ? row.cell(0) : row.cell(head.sector());
        if (sector.isEmpty()) {
            throw new UnusableFormException(row.place(), "the code or name of a sector", "nothing");
        }
        var numbers = new ArrayList<Long>();
        for (int number = FormHead.FIRST; number <= FormHead.LAST; number++) {
            numbers.add(count(row, head.columns().get(number - FormHead.FIRST), number));
        }
        return new PortalForm.Line(row.place(), sector, Form06a.ofColumns(numbers));
    }

    /** A whole number; none, and a dash, for 0. */
    private static long count(TableRow row, int column, int number) {
        var text = row.cell(column);
        if (text.isEmpty() || text.equals("-") || text.equals("–")) {
            return 0;
        }
        var digits = THOUSANDS.matcher(text).matches()
                ? text.replaceAll("[., ]", "")
                : WHOLE.matcher(text).matches() ? text.replaceFirst("[.,].*", "") : "";
        if (digits.isEmpty() || digits.length() > 15) {
            throw new UnusableFormException(row.place() + ", column " + number, "a whole number", "'" + text + "'");
        }
        return Long.parseLong(digits);
    }
}
