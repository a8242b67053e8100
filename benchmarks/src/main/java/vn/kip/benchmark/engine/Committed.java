package vn.kip.benchmark.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import vn.kip.benchmark.Benches;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.CellCodec;
import vn.kip.domain.wire.Topics;

/** What the aggregators of one application id have counted, as the broker knows it. */
record Committed(Benches benches, String application) {

    private static final long PATIENCE_SECONDS = 900;

    /** Versions of dossiers that have been counted. */
    long versions() throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            var offsets = admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata();
            return offsets.get().entrySet().stream()
                    .filter(place -> place.getKey().topic().equals(RecordKind.DOSSIER.topic()))
                    .mapToLong(place -> place.getValue().offset())
                    .sum();
        }
    }

    /** Returns when so many processes have all partitions of the dossiers among them. */
    void awaitShared(int processes, int partitions) throws InterruptedException, ExecutionException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!shared(processes, partitions)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("expected " + processes + " processes to share the partitions");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean shared(int processes, int partitions) throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            if (admin.listGroups().valid().get().stream()
                    .noneMatch(group -> group.groupId().equals(application))) {
                return false;
            }
            var described = admin.describeConsumerGroups(List.of(application));
            var members = described.all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .filter(member -> dossierPartitions(member) > 0)
                    .toList();
            return members.stream().map(Committed::process).distinct().count() == processes
                    && members.stream().mapToLong(Committed::dossierPartitions).sum() == partitions;
        }
    }

    private static long dossierPartitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .filter(partition -> partition.topic().equals(RecordKind.DOSSIER.topic()))
                .count();
    }

    /** Kafka Streams names the client of each thread after the process. */
    private static String process(MemberDescription member) {
        return member.clientId().substring(0, member.clientId().indexOf("-StreamThread-"));
    }

    /** Returns when so many have been counted, with how many they then were. */
    long await(long versions) throws InterruptedException, ExecutionException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        long counted = versions();
        while (counted < versions) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("expected " + versions + " versions counted, found " + counted);
            }
            TimeUnit.MILLISECONDS.sleep(50);
            counted = versions();
        }
        return counted;
    }

    /** Refuses cells that do not tell that so many dossiers were received. */
    void verify(long dossiers) {
        var latest = new HashMap<List<Object>, Cell>();
        benches.read(
                Topics.cells(application),
                message -> latest.put(
                        List.of(message.partition(), CellCodec.decodeKey(message.key())),
                        CellCodec.decode(RecordKind.DOSSIER, message.value())));
        var received = latest.values().stream()
                .mapToLong(cell -> cell.count(Measure.RECEIVED))
                .sum();
        if (received != dossiers) {
            throw new IllegalStateException("expected " + dossiers + " dossiers received, found " + received);
        }
    }

    /** The next one begins from nothing, without topics. Nobody may be counting, or just have been killed. */
    void forget() throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            deleteGroup(admin);
            var own = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(application) || topic.startsWith("kip."))
                    .toList();
            admin.deleteTopics(own).all().get();
        }
    }

    /** A member with a name of its own stays until its session is over. */
    private void deleteGroup(Admin admin) throws InterruptedException, ExecutionException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                admin.deleteConsumerGroups(List.of(application)).all().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof GroupNotEmptyException) || System.nanoTime() > deadline) {
                    throw e;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", benches.servers()));
    }
}
