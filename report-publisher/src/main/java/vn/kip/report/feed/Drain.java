package vn.kip.report.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.Topics;

/**
 * Waits until everything that was in the topics is counted by the aggregator and written by this publisher.
 *
 * <pre>
 * ends of source topics ─► aggregator is there ─► end of cells ─► feeds are there
 * </pre>
 *
 * <p>Positions are compared, not counts: the markers of transactions have offsets too.
 */
@Component
public class Drain {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Kafka kafka;
    private final Feeds feeds;
    private final String aggregator;
    private final String cells;

    Drain(Kafka kafka, Feeds feeds, Catalogue catalogue) {
        this.kafka = kafka;
        this.feeds = feeds;
        this.aggregator = Topics.applicationId(catalogue.rules());
        this.cells = Topics.cells(aggregator);
    }

    /**
     * Waits for what is in the topics now.
     *
     * @throws NotDrainedException when it takes longer than {@code patience}, saying what is missing
     */
    public Cut await(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try (var admin = kafka.admin();
                var probe = new Probe(kafka)) {
            var topics = new TopicEnds(admin);
            var ends = new HashMap<>(topics.of(SourceTopics.names()));
            waitUntil(() -> uncounted(topics, probe, ends), patience, deadline);
            // only now: the cells of what has been counted are in their topic before the aggregator says so
            ends.putAll(topics.of(List.of(cells)));
            waitUntil(() -> unwritten(ends), patience, deadline);
            return new Cut(ends);
        }
    }

    private static void waitUntil(Supplier<List<String>> nothingMissing, Duration patience, long deadline) {
        var pause = new Pause();
        var missing = nothingMissing.get();
        while (!missing.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new NotDrainedException(patience, missing);
            }
            pause.of(BETWEEN_LOOKS);
            missing = nothingMissing.get();
        }
    }

    private List<String> uncounted(TopicEnds ends, Probe probe, Map<TopicPartition, Long> sources) {
        var records = sources.entrySet().stream()
                .filter(end -> isRecordTopic(end.getKey().topic()) && end.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var committed = ends.committed(aggregator, records.keySet());
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

    private static boolean isRecordTopic(String topic) {
        for (var kind : RecordKind.values()) {
            if (kind.topic().equals(topic)) {
                return true;
            }
        }
        return false;
    }

    private List<String> unwritten(Map<TopicPartition, Long> ends) {
        var missing = new ArrayList<String>();
        if (ends.keySet().stream().noneMatch(partition -> partition.topic().equals(cells))) {
            missing.add("expected the topic " + cells + ", found none: does an aggregator run with the same kip.yml?");
        }
        ends.forEach((partition, end) -> {
            var position = feeds.position(partition).orElse(-1L);
            if (position < end) {
                missing.add("expected " + partition + " to be written up to " + end + ", found "
                        + (position < 0 ? "that it is not being read" : position));
            }
        });
        if (!missing.isEmpty()) {
            missing.addAll(feeds.faults());
        }
        return missing;
    }
}
