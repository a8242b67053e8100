package vn.kip.ingest.source.kafka;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.reread.SecondReading;

/** Reads stretches of a topic, one after the other. Messages that are no longer there are left out. */
final class StretchReading implements SecondReading {

    /** Half a second each, before the broker is said to be silent. */
    private static final int MOST_EMPTY_POLLS = 20;

    private final KafkaRereads what;
    private final MessageReader reader;
    private final Function<Topic, List<Stretch>> meant;
    private final Deque<Stretch> left = new ArrayDeque<>();
    private @Nullable Topic topic;
    private boolean begun;
    private int silent;

    /**
     * Not opened yet.
     *
     * @param meant finds what is to be read
     */
    StretchReading(KafkaRereads what, Function<Topic, List<Stretch>> meant) {
        this.what = what;
        this.reader = new MessageReader(what.source().mapping());
        this.meant = meant;
    }

    @Override
    public Optional<List<Portion>> next() {
        try {
            var open = topic == null ? Topic.open(what.settings()) : topic;
            topic = open;
            if (!begun) {
                left.addAll(open.there(meant.apply(open)));
                begun = true;
            }
            return Optional.ofNullable(left.peek()).map(stretch -> read(open, stretch));
        } catch (KafkaException e) {
            close();
            throw BrokerFailureException.of(e, what.settings().topic());
        }
    }

    private List<Portion> read(Topic open, Stretch stretch) {
        var found = open.read(stretch);
        silent = found.rest().equals(stretch) ? silent + 1 : 0;
        if (silent > MOST_EMPTY_POLLS) {
            silent = 0;
            throw new BrokerFailureException(
                    "expected the messages that the topic '" + what.settings().topic() + "' has, found none in time");
        }
        left.pop();
        if (!found.rest().isEmpty()) {
            left.push(found.rest());
        }
        return found.messages().isEmpty() ? List.of() : List.of(portion(stretch, found.messages()));
    }

    private Portion portion(Stretch stretch, List<ConsumerRecord<byte[], byte[]>> messages) {
        var now = what.clock().instant();
        var readings =
                messages.stream().map(message -> reader.read(message, now)).toList();
        var name = "from " + Gap.place(what.settings().topic(), stretch.partition(), stretch.from());
        var nowhere = new Portion.Step("", "", true, true, false, Portion.Scope.UNKNOWN);
        return new Portion(what.source().name(), name, now, readings, 0, nowhere);
    }

    @Override
    public void close() {
        var closing = topic;
        topic = null;
        if (closing != null) {
            closing.close();
        }
    }
}
