package vn.kip.report.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kip.domain.record.RecordKind;

/**
 * A query for the cells of one kind before the end of a period, each with its {@code slice}: 0 before the period, 1 within, 2 within
 * and of a record that was received on or after the start, 3 ahead of what is known.
 *
 * <p>Of dossiers there may be millions of cells. They are read as sums over spans of days, and by day only in the spans that a
 * boundary cuts.
 */
record SlicedCells(String sql, List<?> arguments) {

    /** From this day of a month on it is the second span. */
    private static final int SECOND = 15;

    SlicedCells {
        arguments = List.copyOf(arguments);
    }

    static SlicedCells of(RecordKind kind, LocalDate start, LocalDate until, LocalDate end) {
        return new SlicedCells("""
                select *, case when day < ? then 0 when day >= ? then 3 when cohort >= ? then 2 else 1 end as slice
                from shown_cell where kind = ? and day < ?
                """, List.of(start, until, start, kind.code(), end));
    }

    static SlicedCells ofDossiers(LocalDate start, LocalDate until, LocalDate end) {
        var cut = Stream.of(start, until, end)
                .filter(day -> !span(day).equals(day))
                .map(SlicedCells::span)
                .collect(Collectors.toCollection(TreeSet::new));
        var whole = new SlicedCells(
                "select agency, sector, channel, %s from shown_dossier_span where first_day < ? and first_day <> all (%s)"
                        .formatted(columns("first_day"), days(cut.size())),
                Stream.concat(Stream.of(start, until, end), cut.stream()).toList());
        return cut.stream().map(span -> byDay(span, start, until, end)).reduce(whole, SlicedCells::and);
    }

    /** The days of one span. Which partitions there are is said, for the days of each are a stretch of the index. */
    private static SlicedCells byDay(LocalDate span, LocalDate start, LocalDate until, LocalDate end) {
        return new SlicedCells("""
                select agency, sector, channel, %s from shown_cell
                where kind = 'dossier' and day >= ? and day < least(?, ?)
                    and partition = any (array(select partition from shown_partition))
                """.formatted(columns("day")), List.of(start, until, span, next(span), end));
    }

    private SlicedCells and(SlicedCells other) {
        var both = new ArrayList<Object>(arguments);
        both.addAll(other.arguments);
        return new SlicedCells(sql + " union all " + other.sql, both);
    }

    private static String columns(String day) {
        return CellSums.counts(RecordKind.DOSSIER, "c%d")
                + ", case when %1$s < ? then 0 when %1$s >= ? then 3 else 1 end as slice".formatted(day);
    }

    private static String days(int number) {
        return "array[" + Stream.generate(() -> "?").limit(number).collect(Collectors.joining(", ")) + "]::date[]";
    }

    /** The first day of the span of a day, as the function {@code span_of} of the database has it. */
    private static LocalDate span(LocalDate day) {
        return day.withDayOfMonth(day.getDayOfMonth() < SECOND ? 1 : SECOND);
    }

    private static LocalDate next(LocalDate span) {
        return span.getDayOfMonth() == 1
                ? span.withDayOfMonth(SECOND)
                : span.withDayOfMonth(1).plusMonths(1);
    }
}
