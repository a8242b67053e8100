package vn.kip.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    private final Path folder;

    EmbeddedKafkaIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsTopicsAndRecordsOverARestart() throws Exception {
        try (var first = EmbeddedKafka.start(folder, 0)) {
            var user = new KafkaUser(first.bootstrapServers());
            user.makeTopic();
            user.sendInATransaction("one", "two");
        }

        try (var second = EmbeddedKafka.start(folder, 0)) {
            var user = new KafkaUser(second.bootstrapServers());
            user.sendInATransaction("three");
            assertThat(user.words(3)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void startsAgainAfterAHardKill() throws Exception {
        KilledJvm.run(LivingBroker.class, folder);

        try (var restarted = EmbeddedKafka.start(folder, 0)) {
            var user = new KafkaUser(restarted.bootstrapServers());
            user.sendInATransaction("three");
            assertThat(user.words(3)).containsExactly("one", "two", "three");
            assertThatThrownBy(user::makeTopic).hasCauseInstanceOf(TopicExistsException.class);
        }
    }

    /** A kill hits most likely between the note that a transaction commits and its marker in the last partition. */
    @Test
    void finishesInEveryPartitionTheTransactionThatWasBeingCommittedAtAHardKill() throws Exception {
        for (int kill = 1; kill <= 3; kill++) {
            KilledJvm.run(CommittingBroker.class, folder);

            try (var restarted = EmbeddedKafka.start(folder, 0)) {
                var user = new KafkaUser(restarted.bootstrapServers());
                user.takeOver();
                assertThat(user.ends(CommittingBroker.PARTITIONS, IsolationLevel.READ_COMMITTED))
                        .as("ends of what is committed, after kill %d", kill)
                        .isEqualTo(user.ends(CommittingBroker.PARTITIONS, IsolationLevel.READ_UNCOMMITTED));
            }
        }
    }

    @Test
    void listensOnThePortThatIsAskedFor() throws IOException {
        int port = Loopback.freePorts(1).get(0);

        try (var broker = EmbeddedKafka.start(folder, port)) {
            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
        }
    }

    @Test
    void saysWhichFolderItCannotUse() throws IOException {
        var file = java.nio.file.Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedKafka.start(file, 0))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining(file.toString());
    }

    /** Runs in a JVM of its own, and commits until that is killed. */
    static final class CommittingBroker {

        static final int PARTITIONS = 16;

        public static void main(String[] folder) throws ExecutionException, InterruptedException {
            var broker = EmbeddedKafka.start(Path.of(folder[0]), 0);
            var user = new KafkaUser(broker.bootstrapServers());
            try {
                user.makeTopic(PARTITIONS);
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
            }
            user.commitWithoutEnd(PARTITIONS, () -> System.out.println(KilledJvm.READY));
        }
    }

    /** Runs in a JVM of its own until that is killed. */
    static final class LivingBroker {

        public static void main(String[] folder) throws ExecutionException, InterruptedException, IOException {
            var broker = EmbeddedKafka.start(Path.of(folder[0]), 0);
            var user = new KafkaUser(broker.bootstrapServers());
            user.makeTopic();
            user.sendInATransaction("one", "two");
            System.out.println(KilledJvm.READY);
            System.in.read();
        }
    }
}
