package vn.kip.ingest.source.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Some messages of a topic that follow each other.
 *
 * @param from offset of the first
 * @param end offset after the last
 */
record Stretch(int partition, long from, long end) implements Comparable<Stretch> {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})@(\\d{1,18})");

    /** The messages at these places, see {@link Gap#place}; places of another topic are left out. */
    static List<Stretch> at(String topic, List<String> places) {
        var all = new ArrayList<Stretch>();
        for (var one : new TreeSet<>(
                places.stream().flatMap(place -> one(topic, place)).toList())) {
            var last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && last.partition == one.partition && last.end == one.from) {
                all.set(all.size() - 1, new Stretch(last.partition, last.from, one.end));
            } else {
                all.add(one);
            }
        }
        return all;
    }

    private static Stream<Stretch> one(String topic, String place) {
        var numbers = NUMBERS.matcher(place.startsWith(topic + "-") ? place.substring(topic.length() + 1) : "");
        if (!numbers.matches()) {
            return Stream.empty();
        }
        long offset = Long.parseLong(numbers.group(2));
        return Stream.of(new Stretch(Integer.parseInt(numbers.group(1)), offset, offset + 1));
    }

    /** What is left of it in a partition that has messages from {@code first} to before {@code last}; may be empty. */
    Stretch within(long first, long last) {
        long begin = Math.max(from, first);
        return new Stretch(partition, begin, Math.max(begin, Math.min(end, last)));
    }

    boolean isEmpty() {
        return from >= end;
    }

    @Override
    public int compareTo(Stretch other) {
        return partition == other.partition
                ? Long.compare(from, other.from)
                : Integer.compare(partition, other.partition);
    }
}
