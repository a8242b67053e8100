package vn.kip.metrics.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;

/** Who counts which partitions, as the broker tells it. */
record Group(String bootstrapServers, String applicationId) {

    private static final String THREAD = "-StreamThread-";

    /** The partitions of each process that has any, by the id which Kafka Streams gave the process. */
    Map<String, Set<TopicPartition>> shares() throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var described =
                    admin.describeConsumerGroups(List.of(applicationId)).all().get();
            return described.values().stream()
                    .flatMap(group -> group.members().stream())
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .collect(Collectors.groupingBy(
                            Group::process,
                            Collectors.flatMapping(
                                    member -> member.assignment().topicPartitions().stream(), Collectors.toSet())));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** How many partitions are assigned, to whomever. */
    static int assigned(Map<String, Set<TopicPartition>> shares) {
        return shares.values().stream().mapToInt(Collection::size).sum();
    }

    private static String process(MemberDescription member) {
        return member.clientId().substring(0, member.clientId().indexOf(THREAD));
    }
}
