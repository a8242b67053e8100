package vn.kip.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.ingest.status.RowCounts;

class OutboxTest {

    private static final RowCounts ONE = new RowCounts(1, 0, 0);

    private final List<String> sent = new ArrayList<>();
    private final Queue<Runnable> onTheirWay = new ArrayDeque<>();
    private int failures;

    private final Outbox outbox = new Outbox(this::send, SourceCursor.START, onTheirWay::add);

    @Test
    void gathersTheNextTransactionWhileOneIsOnItsWay() {
        add("a");
        outbox.begin();
        add("b");
        assertThat(sent).isEmpty();
        assertThat(outbox.takeSent()).isEqualTo(RowCounts.NONE);

        onTheirWay.remove().run();
        outbox.begin();

        assertThat(sent).containsExactly("a at 1");
        assertThat(outbox.takeSent()).isEqualTo(ONE);
        onTheirWay.remove().run();
        outbox.send();
        assertThat(sent).containsExactly("a at 1", "b at 2");
        assertThat(outbox.takeSent()).isEqualTo(ONE);
    }

    @Test
    void sendsWhatFailedAgainBeforeAnythingElse() {
        add("a");
        outbox.begin();
        failures = 2;
        onTheirWay.remove().run();
        add("b");

        assertThatThrownBy(outbox::begin).isInstanceOf(KafkaException.class);
        assertThatThrownBy(outbox::begin).isInstanceOf(KafkaException.class);
        assertThat(outbox.takeSent()).isEqualTo(RowCounts.NONE);
        outbox.begin();
        onTheirWay.remove().run();
        outbox.send();

        assertThat(sent).containsExactly("a at 1", "b at 2");
        assertThat(outbox.takeSent()).isEqualTo(new RowCounts(2, 0, 0));
    }

    @Test
    void settlesRowsThatComeToNoMessageWithoutATransaction() {
        outbox.account(new RowCounts(0, 7, 0));
        outbox.send();

        assertThat(outbox.takeSent()).isEqualTo(new RowCounts(0, 7, 0));
        assertThat(onTheirWay).isEmpty();
        assertThat(outbox.isDue()).isFalse();
    }

    private void add(String message) {
        outbox.add(
                List.of(new ProducerRecord<>(message, new byte[0])),
                new SourceCursor("", outbox.cursor().pulls() + 1));
        outbox.account(ONE);
    }

    private void send(List<ProducerRecord<String, byte[]>> messages, SourceCursor next) {
        if (failures > 0) {
            failures--;
            throw new KafkaException("not now");
        }
        messages.forEach(message -> sent.add(message.topic() + " at " + next.pulls()));
    }
}
