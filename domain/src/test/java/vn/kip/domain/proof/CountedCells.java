package vn.kip.domain.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Contribution;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.indicator.PeriodTally;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;

/** Day cells as the aggregator keeps them: what a version changes of a record's facts is taken back and added. */
final class CountedCells {

    private final Contributions contributions;
    private final Map<RecordKey, RecordFacts> facts = new HashMap<>();
    private final Map<CellKey, Cell> cells = new HashMap<>();

    CountedCells(CountingRules rules) {
        this.contributions = new Contributions(rules);
    }

    CountedCells count(List<RecordVersion> versions) {
        versions.forEach(this::count);
        return this;
    }

    private void count(RecordVersion version) {
        var before = facts.get(version.key());
        var after = before == null ? RecordFacts.of(version) : before.merge(RecordFacts.of(version));
        facts.put(version.key(), after);
        var known = before == null ? Set.<Contribution>of() : contributions.of(before);
        for (var change : Contributions.difference(known, contributions.of(after))) {
            var key = change.contribution().cell();
            var sum = cells.getOrDefault(key, Cell.empty(key.kind()))
                    .add(change.contribution().measure(), change.sign());
            cells.put(key, sum);
            if (sum.isEmpty()) {
                cells.remove(key);
            }
        }
    }

    Map<CellKey, Cell> cells() {
        return cells;
    }

    /** The cells in the lines of a {@link DayBook}. */
    Map<String, Long> lines() {
        var lines = new TreeMap<String, Long>();
        cells.forEach((key, cell) -> {
            var cohort = key.cohort() == null ? "" : DayNumber.of(key.cohort());
            var place = "|" + key.agency() + "|" + key.sector() + "|" + key.channel() + "|" + cohort;
            for (var measure : Measure.of(key.kind())) {
                if (cell.count(measure) != 0) {
                    lines.put(DayBook.line(measure.name(), DayNumber.of(key.day()), place), cell.count(measure));
                }
            }
        });
        return lines;
    }

    /** The sums of a kind around the days from {@code start} to before {@code end}, known to before {@code until}. */
    List<TallyRow> rows(RecordKind kind, LocalDate start, LocalDate until, LocalDate end) {
        var none = Cell.empty(kind);
        var groups = new LinkedHashMap<List<String>, PeriodTally>();
        cells.forEach((key, cell) -> {
            if (key.kind() != kind || !key.day().isBefore(end)) {
                return;
            }
            var tally = new PeriodTally(none, none, none, cell);
            if (key.day().isBefore(start)) {
                tally = new PeriodTally(cell, none, none, none);
            } else if (key.day().isBefore(until)) {
                var isNew = key.cohort() != null && !key.cohort().isBefore(start);
                tally = new PeriodTally(none, cell, isNew ? cell : none, none);
            }
            groups.merge(List.of(key.agency(), key.sector(), key.channel()), tally, PeriodTally::plus);
        });
        var rows = new ArrayList<TallyRow>();
        groups.forEach((place, tally) -> rows.add(new TallyRow(place.get(0), place.get(1), place.get(2), tally)));
        return rows;
    }
}
