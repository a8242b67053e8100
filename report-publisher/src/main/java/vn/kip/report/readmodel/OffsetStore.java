package vn.kip.report.readmodel;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far each partition of each topic is written. */
final class OffsetStore {

    /** A partition of a topic. */
    private record Part(String topic, int partition) {
        static Part of(Place place) {
            return new Part(place.topic(), place.partition());
        }
    }

    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::topic).thenComparingInt(Part::partition);

    private final JdbcTemplate jdbc;

    OffsetStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the partitions of these messages for this transaction, and moves them past the messages.
     *
     * @return the messages that nobody has written yet, in their order: another publisher may have been faster
     */
    List<Message> claim(Collection<Message> messages) {
        // in one order, so that two publishers wait for each other and not each for the other
        Map<Part, Long> ends = new TreeMap<>(ORDER);
        messages.forEach(
                message -> ends.merge(Part.of(message.place()), message.place().offset() + 1, Math::max));
        Map<Part, Long> starts = new HashMap<>();
        ends.forEach((part, end) -> starts.put(part, claim(part, end)));
        return messages.stream()
                .filter(message -> message.place().offset() >= starts.getOrDefault(Part.of(message.place()), 0L))
                .toList();
    }

    private long claim(Part part, long end) {
        jdbc.update(
                "insert into consumed_offset (topic, partition, next_offset) values (?, ?, 0) on conflict do nothing",
                part.topic(),
                part.partition());
        var start = jdbc.queryForObject(
                "select next_offset from consumed_offset where topic = ? and partition = ? for update",
                Long.class,
                part.topic(),
                part.partition());
        if (start == null) {
            throw new IllegalStateException("expected an offset of " + part + ", found none");
        }
        jdbc.update(
                "update consumed_offset set next_offset = ? where topic = ? and partition = ? and next_offset < ?",
                end,
                part.topic(),
                part.partition(),
                end);
        return start;
    }

    Map<Integer, Long> nextOffsets(String topic) {
        Map<Integer, Long> offsets = new HashMap<>();
        jdbc.query(
                "select partition, next_offset from consumed_offset where topic = ?",
                row -> {
                    offsets.put(row.getInt("partition"), row.getLong("next_offset"));
                },
                topic);
        return offsets;
    }
}
