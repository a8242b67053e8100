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
 * Writes day cells: of each cell the state with the highest offset, so that no writer can set it back. Beside
 * them it keeps up their sums over spans of days. It alone writes to the tables {@code cell} and {@code dossier_span}; who reads,
 * reads {@code shown_cell} and {@code shown_dossier_span}.
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

    /**
     * Stores the cells that are newer than what is there, and adds what they differ by to the sums over spans of days.
     *
     * <p>The cells of a Kafka partition are written by one transaction at a time, which has claimed it; so what is looked up of
     * them here is what is there. Rows of sums are locked in their order, so that two publishers wait for each other and not
     * each for the other.
     */
    private static final String STORE = """
            with moved as (
                select staged.rule_set, span_of(staged.day) as first_day, staged.agency, staged.sector, staged.channel, $moved
                from $staged staged left join lateral (
                    select * from cell
                    where cell.rule_set = staged.rule_set and cell.partition = staged.partition and cell.kind = 'dossier'
                        and cell.day = staged.day and cell.agency = staged.agency and cell.sector = staged.sector
                        and cell.channel = staged.channel and cell.cohort = staged.cohort) known on true
                where staged.kind = 'dossier' and coalesce(known.kafka_offset, -1) < staged.kafka_offset),
            spans as (
                insert into dossier_span (rule_set, first_day, agency, sector, channel, $counts)
                select rule_set, first_day, agency, sector, channel, $sums from moved group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
                on conflict (rule_set, first_day, agency, sector, channel) do update set $added)
            insert into cell ($columns) select $columns from $staged
            on conflict ($key) do update set $replaced where cell.kafka_offset < excluded.kafka_offset
            """.replace("$moved", counts("staged.%1$s - coalesce(known.%1$s, 0) as %1$s"))
            .replace("$counts", counts("%s"))
            .replace("$sums", counts("sum(%s)"))
            .replace("$added", counts("%1$s = dossier_span.%1$s + excluded.%1$s"))
            .replace("$key", String.join(", ", KEY))
            .replace("$replaced", list(VALUES, "%1$s = excluded.%1$s"));

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
        jdbc.update(STORE.replace("$columns", stage.columns()).replace("$staged", stage.name()));
        return set.shown
                ? changes.stream().map(change -> change.key().kind()).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static String counts(String each) {
        return list(VALUES.subList(0, COUNTS), each);
    }

    private static String list(List<String> columns, String each) {
        return columns.stream().map(each::formatted).collect(Collectors.joining(", "));
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
