package vn.kip.standalone.chaos;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.CellCodec;
import vn.kip.standalone.chaos.Expected.Headline;

/** What came out: of the cells topic, of the tables, and of a snapshot, each read in a way of its own. */
final class Outcome {

    private Outcome() {}

    /** The last committed state of each cell, summed over the partitions; those that are not zero. */
    static Map<CellKey, Cell> cells(String bootstrapServers, String topic) {
        var last = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(message -> last.put(
                                message.partition() + " " + new String(message.key(), StandardCharsets.UTF_8),
                                message));
            }
        }
        var cells = new HashMap<CellKey, Cell>();
        last.values().forEach(message -> {
            var key = CellCodec.decodeKey(message.key());
            cells.merge(key, CellCodec.decode(key.kind(), message.value()), Cell::plus);
        });
        cells.values().removeIf(Cell::isEmpty);
        return cells;
    }

    /** The figures by agency that cells come to, over all days before one. */
    static Map<String, Headline> headlines(Map<CellKey, Cell> cells, LocalDate until) {
        var sums = new TreeMap<String, Cell>();
        cells.forEach((key, cell) -> {
            if (key.day().isBefore(until)) {
                sums.merge(key.agency(), cell, Cell::plus);
            }
        });
        var headlines = new TreeMap<String, Headline>();
        sums.forEach((agency, sum) -> headlines.put(agency, headline(sum)));
        return headlines;
    }

    private static Headline headline(Cell sum) {
        var received = sum.count(Measure.RECEIVED);
        var onTime = sum.count(Measure.EARLY_CURRENT) + sum.count(Measure.ON_TIME_INSTANT_CURRENT);
        var late = sum.count(Measure.LATE_INSTANT_CURRENT);
        var overdue = sum.count(Measure.LAPSED_CURRENT) - sum.count(Measure.LAPSE_CLEARED_CURRENT);
        return new Headline(received, onTime, late, received - onTime - late - overdue, overdue);
    }

    /** The cells in their table, summed over the partitions; those that are not zero. */
    static Map<CellKey, Cell> cells(Database database) throws SQLException {
        var cells = new HashMap<CellKey, Cell>();
        var measures = Measure.of(RecordKind.DOSSIER).size();
        database.ask("select * from cell where kind = 'dossier'", row -> {
            var counts = new long[measures];
            for (int index = 0; index < measures; index++) {
                counts[index] = row.getLong("c" + index);
            }
            var key = new CellKey(
                    RecordKind.DOSSIER,
                    row.getObject("day", LocalDate.class),
                    row.getString("agency"),
                    row.getString("sector"),
                    row.getString("channel"),
                    null);
            cells.merge(key, Cell.of(RecordKind.DOSSIER, counts), Cell::plus);
        });
        cells.values().removeIf(Cell::isEmpty);
        return cells;
    }

    /** The figures by agency that the last versions in the database come to, in plain SQL. */
    static Map<String, Headline> headlinesOfRecords(Database database, LocalDate until) throws SQLException {
        var headlines = new TreeMap<String, Headline>();
        database.ask(
                """
                select resolving_agency, count(*),
                    count(*) filter (where ended <= due_on), count(*) filter (where ended > due_on),
                    count(*) filter (where ended is null and due_on >= date '%s'),
                    count(*) filter (where ended is null and due_on < date '%s')
                from (
                    select distinct on (authority, id) resolving_agency, due_on,
                        (completed_at at time zone 'Asia/Ho_Chi_Minh')::date as ended
                    from dossier_version order by authority, id, stamp desc) as last
                group by resolving_agency
                """.formatted(until, until),
                row -> headlines.put(
                        row.getString(1),
                        new Headline(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))));
        return headlines;
    }

    static JsonNode snapshot(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }

    /** The figures of the form of a snapshot, whose sectors stand for the agencies. */
    static Map<String, Headline> headlines(JsonNode snapshot) {
        var headlines = new TreeMap<String, Headline>();
        for (var row : snapshot.get("form06a")) {
            headlines.put(
                    row.get("sector").asString().replace("L", "H33."),
                    new Headline(
                            row.get("c3").asLong(),
                            row.get("c8").asLong() + row.get("c9").asLong(),
                            row.get("c10").asLong(),
                            row.get("c12").asLong(),
                            row.get("c13").asLong()));
        }
        return headlines;
    }

    /** Numerator and denominator of an indicator, by agency. */
    static Map<String, String> fractions(JsonNode snapshot, String indicator) {
        var fractions = new TreeMap<String, String>();
        for (var one : snapshot.get("indicators")) {
            if (one.get("id").asString().equals(indicator)) {
                for (var part : one.get("breakdowns").get("agency")) {
                    fractions.put(
                            part.get("key").asString(),
                            part.get("numerator").asLong() + "/"
                                    + part.get("denominator").asLong());
                }
            }
        }
        return fractions;
    }
}
