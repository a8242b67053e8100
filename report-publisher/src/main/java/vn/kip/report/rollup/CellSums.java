package vn.kip.report.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.indicator.PeriodTally;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.record.RecordKind;

/** Sums the cells of one kind around a period, per agency, sector and channel. */
record CellSums(JdbcTemplate jdbc) {

    /** Where the day of a cell lies; {@code COHORT} is within, of a record that was received on or after the start. */
    private enum Slice {
        BEFORE,
        WITHIN,
        COHORT,
        AHEAD
    }

    private record Group(String agency, String sector, String channel) {}

    /**
     * The tallies of the groups that have any cell before {@code end}.
     *
     * @param start first day of the period
     * @param until first day that is not known
     * @param end first day after the period
     */
    List<TallyRow> of(RecordKind kind, LocalDate start, LocalDate until, LocalDate end) {
        var measures = Measure.of(kind).size();
        var query = kind == RecordKind.DOSSIER
                ? SlicedCells.ofDossiers(start, until, end)
                : SlicedCells.of(kind, start, until, end);
        Map<Group, PeriodTally> tallies = new LinkedHashMap<>();
        jdbc.query(
                """
                select agency, sector, channel, slice, %s from (%s) sliced
                group by agency, sector, channel, slice
                order by agency, sector, channel, slice
                """.formatted(counts(kind, "sum(c%d)::bigint"), query.sql()),
                row -> {
                    var group = new Group(row.getString("agency"), row.getString("sector"), row.getString("channel"));
                    var part = tally(Slice.values()[row.getInt("slice")], cell(row, kind, measures));
                    tallies.merge(group, part, PeriodTally::plus);
                },
                query.arguments().toArray());
        var rows = new ArrayList<TallyRow>();
        tallies.forEach((group, tally) -> rows.add(new TallyRow(group.agency, group.sector, group.channel, tally)));
        return rows;
    }

    /** A list of the counts of a kind, each as {@code each} says with its number. */
    static String counts(RecordKind kind, String each) {
        return IntStream.range(0, Measure.of(kind).size())
                .mapToObj(each::formatted)
                .collect(Collectors.joining(", "));
    }

    private static Cell cell(ResultSet row, RecordKind kind, int measures) throws SQLException {
        var firstSum = row.findColumn("slice") + 1;
        var counts = new long[measures];
        for (int index = 0; index < measures; index++) {
            counts[index] = row.getLong(firstSum + index);
        }
        return Cell.of(kind, counts);
    }

    private static PeriodTally tally(Slice slice, Cell sum) {
        var none = Cell.empty(sum.kind());
        return switch (slice) {
            case BEFORE -> new PeriodTally(sum, none, none, none);
            case WITHIN -> new PeriodTally(none, sum, none, none);
            case COHORT -> new PeriodTally(none, sum, sum, none);
            case AHEAD -> new PeriodTally(none, none, none, sum);
        };
    }
}
