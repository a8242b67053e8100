package vn.kip.standalone.chaos;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.record.RecordKind;

/** What the {@link Course courses} come to: the figures of each agency by arithmetic, all cells by a plain loop. */
final class Expected {

    private static final long OF_A_RANK = Course.RECORDS / Course.AGENCIES / Course.RANKS;

    private static final By CURRENT = new By(
            Measure.EARLY_CURRENT,
            List.of(Measure.ON_TIME_INSTANT_CURRENT, Measure.ON_TIME_DATE_CURRENT),
            List.of(Measure.LATE_INSTANT_CURRENT, Measure.LATE_DATE_CURRENT),
            Measure.LAPSED_CURRENT,
            Measure.LAPSE_CLEARED_CURRENT);
    private static final By ORIGINAL = new By(
            Measure.EARLY_ORIGINAL,
            List.of(Measure.ON_TIME_INSTANT_ORIGINAL, Measure.ON_TIME_DATE_ORIGINAL),
            List.of(Measure.LATE_INSTANT_ORIGINAL, Measure.LATE_DATE_ORIGINAL),
            Measure.LAPSED_ORIGINAL,
            Measure.LAPSE_CLEARED_ORIGINAL);

    private final Map<CellKey, long[]> counts = new HashMap<>();

    private Expected() {}

    /** What is asked of an agency at the end of the half-year. */
    record Headline(long received, long onTime, long late, long pendingInTime, long pendingOverdue) {}

    /** The measures of one of the two promises. */
    private record By(Measure early, List<Measure> onTime, List<Measure> late, Measure lapsed, Measure cleared) {}

    /** By agency; nothing is counted for it. */
    static Map<String, Headline> headlines() {
        var headlines = new TreeMap<String, Headline>();
        for (int agency = 0; agency < Course.AGENCIES; agency++) {
            headlines.put(
                    Course.agency(agency),
                    new Headline(
                            OF_A_RANK * Course.RANKS,
                            OF_A_RANK * Course.onTimeBelow(agency),
                            OF_A_RANK * (Course.lateBelow(agency) - Course.onTimeBelow(agency)),
                            OF_A_RANK * (Course.RANKS - Course.FAR_DUE_FROM),
                            OF_A_RANK * (Course.FAR_DUE_FROM - Course.lateBelow(agency))));
        }
        return headlines;
    }

    /** Every cell that is not zero. */
    static Map<CellKey, Cell> cells() {
        var expected = new Expected();
        IntStream.range(0, Course.RECORDS).mapToObj(Course::new).forEach(expected::count);
        var cells = new HashMap<CellKey, Cell>();
        expected.counts.forEach((key, values) -> cells.put(key, Cell.of(RecordKind.DOSSIER, values)));
        return cells;
    }

    private void count(Course course) {
        add(course, course.received(), Measure.RECEIVED);
        count(course, course.due(), CURRENT);
        count(course, course.firstDue(), ORIGINAL);
    }

    private void count(Course course, LocalDate due, By by) {
        var end = course.end().orElse(LocalDate.MAX);
        if (end.isAfter(due)) {
            add(course, due, by.lapsed);
        }
        if (course.end().isEmpty()) {
            return;
        }
        if (end.isBefore(due)) {
            add(course, end, by.early);
        } else if (end.isEqual(due)) {
            by.onTime.forEach(measure -> add(course, end, measure));
        } else {
            by.late.forEach(measure -> add(course, end, measure));
            add(course, end, by.cleared);
        }
    }

    private void add(Course course, LocalDate day, Measure measure) {
        var key = new CellKey(
                RecordKind.DOSSIER,
                day,
                Course.agency(course.agency()),
                Course.sector(course.agency()),
                course.channel().name(),
                null);
        counts.computeIfAbsent(
                        key, none -> new long[Measure.of(RecordKind.DOSSIER).size()])[measure.index()]++;
    }
}
