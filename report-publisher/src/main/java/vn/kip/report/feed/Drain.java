package vn.kip.report.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import vn.kip.domain.wire.RuleSetState.Stage;
import vn.kip.domain.wire.Topics;
import vn.kip.report.readmodel.RuleSets;
import vn.kip.report.settings.OwnRules;

/**
 * Waits until everything that was in the topics is counted by the aggregator, written by this publisher, and shown.
 *
 * <pre>
 * ends of source topics ─► aggregator is there ─► end of cells ─► feeds are there ─► the rules are those that are shown
 * </pre>
 *
 * <p>Positions are compared, not counts: the markers of transactions have offsets too.
 */
@Component
public class Drain {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Kafka kafka;
    private final Feeds feeds;
    private final RuleSets ruleSets;
    private final OwnRules own;

    Drain(Kafka kafka, Feeds feeds, RuleSets ruleSets, OwnRules own) {
        this.kafka = kafka;
        this.feeds = feeds;
        this.ruleSets = ruleSets;
        this.own = own;
    }

    /**
     * Waits for what is in the topics now.
     *
     * @param patience how long it is waited while nothing moves: all records may have to be counted anew
     * @throws NotDrainedException when nothing moves for so long, saying what is missing
     */
    public Cut await(Duration patience) {
        try (var admin = kafka.admin();
                var probe = new Probe(kafka)) {
            var topics = new TopicEnds(admin);
            var ends = new HashMap<>(topics.of(SourceTopics.names()));
            ends.putAll(awaitCells(topics, probe, ends, patience));
            waitUntil(() -> unwritten(ends), patience);
            waitUntil(this::unshown, patience);
            return new Cut(ends);
        }
    }

    /** How much of the records is counted by this publisher's rules. */
    Counted.Progress progress() {
        try (var admin = kafka.admin()) {
            return new Counted(own.application(), new TopicEnds(admin)).progress();
        }
    }

    /**
     * Waits until the cells of the records that are in the topics now are written.
     *
     * @throws NotDrainedException when nothing moves for so long
     */
    void awaitCells(Duration patience) {
        try (var admin = kafka.admin();
                var probe = new Probe(kafka)) {
            var topics = new TopicEnds(admin);
            var cells = awaitCells(topics, probe, topics.of(Topics.records()), patience);
            waitUntil(() -> unwritten(cells), patience);
        }
    }

    /** Waits until the records before these ends are counted; returns the end of their cells. */
    private Map<TopicPartition, Long> awaitCells(
            TopicEnds topics, Probe probe, Map<TopicPartition, Long> ends, Duration patience) {
        var counted = new Counted(own.application(), topics);
        waitUntil(() -> counted.missing(probe, ends), patience);
        // only now: the cells of what has been counted are in their topic before the aggregator says so
        return topics.of(List.of(own.cells()));
    }

    private static void waitUntil(Supplier<List<String>> nothingMissing, Duration patience) {
        var pause = new Pause();
        var missing = nothingMissing.get();
        var movedAt = System.nanoTime();
        while (!missing.isEmpty()) {
            if (System.nanoTime() - movedAt > patience.toNanos()) {
                throw new NotDrainedException(patience, missing);
            }
            pause.of(BETWEEN_LOOKS);
            var now = nothingMissing.get();
            movedAt = now.equals(missing) ? movedAt : System.nanoTime();
            missing = now;
        }
    }

    private List<String> unwritten(Map<TopicPartition, Long> ends) {
        var missing = new ArrayList<String>();
        if (ends.keySet().stream().noneMatch(partition -> partition.topic().equals(own.cells()))) {
            missing.add("expected the topic " + own.cells()
                    + ", found none: does an aggregator run with the same kip.yml?");
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

    /** Rules that another publisher has put aside are not waited for: they will not be shown. */
    private List<String> unshown() {
        return ruleSets.of(own.application())
                .filter(set -> set.is(Stage.BUILDING))
                .map(set -> List.of("expected figures by the rules " + set.id() + ", found those by the former rules: "
                        + set.percent() + " % of the records have been counted"))
                .orElse(List.of());
    }
}
