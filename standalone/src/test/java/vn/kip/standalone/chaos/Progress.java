package vn.kip.standalone.chaos;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.Topics;

/** How far the dossiers have come, as the broker and the database tell it; nobody of whom has to be there. */
final class Progress implements AutoCloseable {

    private static final String TOPIC = RecordKind.DOSSIER.topic();

    private final String group;
    private final int partitions;
    private final Database database;
    private final Admin admin;

    Progress(String bootstrapServers, String group, int partitions, Database database) {
        this.group = group;
        this.partitions = partitions;
        this.database = database;
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000));
    }

    /**
     * A place on the way, as a sum of offsets over the partitions.
     *
     * @param reached before which everything is done
     * @param end of the topic, as it was a moment before
     */
    record Place(long reached, long end) {
        boolean onTheWay() {
            return 0 < reached && reached < end;
        }
    }

    /** Whether the topics are there that the load writes to. */
    boolean topicsAreThere() throws InterruptedException {
        try {
            return admin.listTopics().names().get().containsAll(List.of(TOPIC, Topics.LEDGER));
        } catch (ExecutionException e) {
            return false;
        }
    }

    /** What the aggregators have counted; empty while nobody answers. */
    Optional<Place> counted() throws InterruptedException {
        try {
            var end = end();
            return Optional.of(new Place(
                    offsets().values().stream().mapToLong(Long::longValue).sum(), end));
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    /** Up to where each partition has been counted. */
    Map<Integer, Long> offsets() throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(one -> one.getKey().topic().equals(TOPIC) && one.getValue() != null)
                .collect(Collectors.toMap(
                        one -> one.getKey().partition(), one -> one.getValue().offset()));
    }

    /** What the publisher has written; empty while one of the servers does not answer. */
    Optional<Place> written() throws InterruptedException {
        try {
            var end = end();
            return Optional.of(new Place(
                    database.number(
                            "select coalesce(sum(next_offset), 0) from consumed_offset where topic = '" + TOPIC + "'"),
                    end));
        } catch (ExecutionException | SQLException e) {
            return Optional.empty();
        }
    }

    /** Where the topic ends for a reader of committed messages. */
    private long end() throws InterruptedException, ExecutionException {
        var latest = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(number -> new TopicPartition(TOPIC, number), number -> OffsetSpec.latest()));
        return admin
                .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .values()
                .stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** Which partitions of the dossiers each aggregator counts, by its name or, where it has none, its id as a member. */
    Map<String, List<Integer>> shares() throws InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .flatMap(description -> description.members().stream())
                    .collect(Collectors.groupingBy(
                            member -> member.groupInstanceId().orElse(member.consumerId()),
                            Collectors.flatMapping(member -> partitions(member).stream(), Collectors.toList())));
        } catch (ExecutionException e) {
            return Map.of();
        }
    }

    private static List<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .filter(partition -> partition.topic().equals(TOPIC))
                .map(TopicPartition::partition)
                .toList();
    }

    @Override
    public void close() {
        admin.close();
    }
}
