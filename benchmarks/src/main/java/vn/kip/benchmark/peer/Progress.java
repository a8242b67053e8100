package vn.kip.benchmark.peer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import vn.kip.domain.record.RecordKind;

/**
 * What a group has committed of the dossiers' topic, and whether all that follows from it has been committed as well. Seen from
 * outside, so that it is the same for whatever counts.
 *
 * @param outcome the topic on which the counts are
 */
record Progress(Admin admin, String group, String outcome) {

    /** So many versions are committed. */
    long committed() throws ExecutionException, InterruptedException {
        return offsets().entrySet().stream()
                .filter(place -> place.getKey().topic().equals(RecordKind.DOSSIER.topic()))
                .mapToLong(place -> place.getValue().offset())
                .sum();
    }

    /** Nothing waits on a topic between two steps, and no transaction is open on that of the outcome. */
    boolean settled() throws ExecutionException, InterruptedException {
        var between = admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(group) && topic.endsWith("-repartition"))
                .toList();
        for (var topic : between) {
            var offsets = offsets();
            for (var end : ends(topic, IsolationLevel.READ_COMMITTED).entrySet()) {
                var read = offsets.get(end.getKey());
                // what is last is the mark that ends a transaction; nobody reads it
                if (end.getValue() > 0 && (read == null || read.offset() < end.getValue() - 1)) {
                    return false;
                }
            }
        }
        return ends(outcome, IsolationLevel.READ_COMMITTED).equals(ends(outcome, IsolationLevel.READ_UNCOMMITTED));
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets() throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private Map<TopicPartition, Long> ends(String topic, IsolationLevel isolation)
            throws ExecutionException, InterruptedException {
        var latest = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .flatMap(described -> described.partitions().stream())
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()),
                        partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }
}
