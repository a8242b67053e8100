package vn.kip.report.readmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.record.RecordKind;

/**
 * Writes day cells: of each cell the state with the highest offset, so that no writer can set it back. It alone names the table
 * {@code cell}; who reads, reads {@code shown_cell}.
 */
final class CellStore {

    /** As many as the kind with the most measures has. */
    private static final int COUNTS = 19;

    private static final String NO_COHORT = "-infinity";
    private static final List<String> KEY =
            List.of("rule_set", "partition", "kind", "day", "agency", "sector", "channel", "cohort");
    private static final List<String> VALUES = Stream.concat(
                    IntStream.range(0, COUNTS).mapToObj(index -> "c" + index), Stream.of("kafka_offset"))
            .toList();

    private final JdbcTemplate jdbc;

    CellStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the cells of one set of counting rules.
     *
     * @return the kinds of the cells, empty when the set is not the one that is shown
     */
    Set<RecordKind> write(List<Message.CellChange> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        var set = set(changes.get(0).place().topic());
        var rows = new CopyText();
        lastOfEach(changes).forEach(change -> addRow(rows, set.number, change));
        var stage = new Stage(
                jdbc, "cell", Stream.concat(KEY.stream(), VALUES.stream()).toList());
        stage.load(rows);
        jdbc.update("""
                insert into cell (%s) select %s from %s
                on conflict (%s) do update set %s where cell.kafka_offset < excluded.kafka_offset
                """.formatted(
                stage.columns(),
                stage.columns(),
                stage.name(),
                String.join(", ", KEY),
                VALUES.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "))));
        return set.shown
                ? changes.stream().map(change -> change.key().kind()).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private record LoadedSet(int number, boolean shown) {}

    /** The set that the cells of a topic are of; it cannot be removed before this transaction ends. */
    private LoadedSet set(String topic) {
        var found =
                jdbc.query("""
                select number, number = (select shown from rules_in_use) as shown from rule_set where topic = ?
                for key share
                """, (row, index) -> new LoadedSet(row.getInt("number"), row.getBoolean("shown")), topic);
        return found.stream().findFirst().orElseThrow(() -> new RulesRemovedException(topic));
    }

    private record PartitionKey(int partition, CellKey key) {}

    private static List<Message.CellChange> lastOfEach(List<Message.CellChange> changes) {
        Map<PartitionKey, Message.CellChange> last = new LinkedHashMap<>();
        changes.forEach(change -> last.merge(
                new PartitionKey(change.place().partition(), change.key()),
                change,
                (one, other) -> one.place().offset() > other.place().offset() ? one : other));
        return new ArrayList<>(last.values());
    }

    private static void addRow(CopyText rows, int ruleSet, Message.CellChange change) {
        var key = change.key();
        var cohort = key.cohort();
        rows.column(ruleSet)
                .column(change.place().partition())
                .column(key.kind().code())
                .column(key.day())
                .column(key.agency())
                .column(key.sector())
                .column(key.channel())
                .column(cohort == null ? NO_COHORT : cohort);
        var cell = change.cell();
        var counts = (cell == null ? Cell.empty(key.kind()) : cell).counts();
        for (int index = 0; index < COUNTS; index++) {
            rows.column(index < counts.length ? counts[index] : 0);
        }
        rows.column(change.place().offset()).endRow();
    }
}
