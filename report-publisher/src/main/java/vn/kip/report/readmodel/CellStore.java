package vn.kip.report.readmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.record.RecordKind;

/** Writes day cells: of each cell the state with the highest offset, so that no writer can set it back. */
final class CellStore {

    /** As many as the kind with the most measures has. */
    private static final int COUNTS = 19;

    private static final String NO_COHORT = "-infinity";
    private static final List<String> KEY =
            List.of("partition", "kind", "day", "agency", "sector", "channel", "cohort");
    private static final List<String> VALUES = Stream.concat(
                    IntStream.range(0, COUNTS).mapToObj(index -> "c" + index), Stream.of("kafka_offset"))
            .toList();

    private final JdbcTemplate jdbc;

    CellStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the table that of one cells topic; cells of another one, counted by other rules, are dropped.
     *
     * @return whether it was that of another
     */
    boolean use(String topic) {
        jdbc.update("insert into loaded_cells (topic) values (?) on conflict do nothing", topic);
        var loaded = jdbc.queryForList("select topic from loaded_cells for update", String.class);
        if (loaded.contains(topic)) {
            return false;
        }
        jdbc.execute("truncate cell");
        jdbc.update("delete from consumed_offset where topic in (select topic from loaded_cells)");
        jdbc.update("update loaded_cells set topic = ?", topic);
        return true;
    }

    /** Returns the kinds of the cells in these messages, empty when there are none. */
    Set<RecordKind> write(List<Message.CellChange> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        requireTopic(changes.get(0).place().topic());
        var rows = new CopyText();
        lastOfEach(changes).forEach(change -> addRow(rows, change));
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
        return changes.stream().map(change -> change.key().kind()).collect(Collectors.toUnmodifiableSet());
    }

    private void requireTopic(String topic) {
        var loaded = DataAccessUtils.singleResult(
                jdbc.queryForList("select topic from loaded_cells for share", String.class));
        if (!topic.equals(loaded)) {
            throw new OtherRulesLoadedException(topic, String.valueOf(loaded));
        }
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

    private static void addRow(CopyText rows, Message.CellChange change) {
        var key = change.key();
        var cohort = key.cohort();
        rows.column(change.place().partition())
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
