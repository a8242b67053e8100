package vn.kip.report.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import vn.kip.domain.wire.Topics;

/** How far an aggregator has counted the record topics. */
record Counted(String aggregator, TopicEnds topics) {

    /** So many offsets are counted within moments, or are markers that never will be. */
    private static final long MOMENTS = 10_000;

    /**
     * How much is counted, in offsets.
     *
     * @param counted of {@code all}, which include the markers of transactions
     */
    record Progress(long counted, long all) {

        int percent() {
            return all == 0 ? 100 : (int) (counted * 100 / all);
        }

        /** Whether it is worth looking for what is missing. */
        boolean nearTheEnd() {
            return all - counted <= MOMENTS;
        }
    }

    Progress progress() {
        var ends = records(topics.of(Topics.records()));
        var committed = topics.committed(aggregator, ends.keySet());
        var counted = ends.entrySet().stream()
                .mapToLong(end -> Math.min(committed.getOrDefault(end.getKey(), 0L), end.getValue()))
                .sum();
        return new Progress(
                counted, ends.values().stream().mapToLong(Long::longValue).sum());
    }

    /** The partitions in which a committed record before these ends is not counted, in words. */
    List<String> missing(Probe probe, Map<TopicPartition, Long> ends) {
        var records = records(ends);
        var committed = topics.committed(aggregator, records.keySet());
        var gaps = new HashMap<TopicPartition, Probe.Gap>();
        records.forEach((partition, end) -> {
            var next = committed.getOrDefault(partition, 0L);
            if (next < end) {
                gaps.put(partition, new Probe.Gap(next, end));
            }
        });
        var missing = new ArrayList<String>();
        probe.notKnownToBeEmpty(gaps)
                .forEach((partition, gap) -> missing.add("expected the aggregator " + aggregator + " to have counted "
                        + partition + " up to " + gap.end() + ", found " + gap.next()));
        return missing;
    }

    private static Map<TopicPartition, Long> records(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .filter(end -> Topics.records().contains(end.getKey().topic()) && end.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
