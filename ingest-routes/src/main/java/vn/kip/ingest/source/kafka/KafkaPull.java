package vn.kip.ingest.source.kafka;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.source.Source;

/**
 * Reads one topic, from where it was left to the end it had when it was looked at. For one thread at a time.
 *
 * <p>A consumer of our own without a group, because camel-kafka commits offsets to the broker of the source, in no
 * transaction with what became of the messages: after a crash some would be read twice, and some never. Here the offsets
 * are the position of the source, which moves in the transaction that delivers.
 *
 * <p>Messages that the topic has lost before they were read are rejected as one {@link Gap}, the status of the source
 * tells of it until the service is started again, and reading goes on at the first message that is there.
 */
final class KafkaPull implements AutoCloseable {

    /** Polls that bring nothing, half a second each, before the broker is said to be silent. */
    private static final int MOST_EMPTY_POLLS = 60;

    private static final int MOST_NAMED_PLACES = 3;

    private final Source source;
    private final KafkaSettings settings;
    private final MessageReader reader;
    private final Rounds rounds;
    private final Clock clock;

    private TopicPosition position;
    private String delivered;
    private @Nullable Topic topic;
    private Topic.@Nullable Look look;
    private @Nullable Gap lastGap;
    private boolean ended;
    private int portions;

    /**
     * What the pull tells of its rounds.
     *
     * @param complete everything has been read
     * @param failing something is wrong, and somebody has to know
     */
    record Rounds(Runnable complete, Consumer<String> failing) {}

    KafkaPull(Source source, KafkaSettings settings, String stored, Rounds rounds, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.reader = new MessageReader(source.mapping());
        this.rounds = rounds;
        this.clock = clock;
        this.position = TopicPosition.resume(stored, settings.meaning());
        this.delivered = stored;
    }

    /**
     * Reads the next messages.
     *
     * @return null when the last of a round have been delivered and nothing is left to read for now
     * @throws BrokerFailureException when it has to be tried again
     */
    @Nullable
    Portion next() {
        if (ended) {
            rounds.complete.run();
            tellOfGap();
            ended = false;
            portions = 0;
            look = null;
            return null;
        }
        try {
            var open = topic == null ? Topic.open(settings) : topic;
            topic = open;
            return look == null ? begin(open) : read(open, look);
        } catch (OffsetOutOfRangeException e) {
            look = null;
            throw new BrokerFailureException(
                    "expected the topic '" + settings.topic() + "' to have what is to be read next, found it removed");
        } catch (KafkaException e) {
            close();
            throw BrokerFailureException.of(e, settings.topic());
        }
    }

    private Portion begin(Topic open) {
        var found = open.look(position);
        look = found;
        if (found.gaps().isEmpty()) {
            position = found.position();
            return read(open, found);
        }
        lastGap = found.gaps().get(found.gaps().size() - 1);
        tellOfGap();
        var readings = found.gaps().stream()
                .map(gap -> source.mapping().refuse(gap.fault(), gap.place()))
                .toList();
        return portion("gap at " + found.gaps().get(0).place(), readings, found.position(), false);
    }

    private Portion read(Topic open, Topic.Look seen) {
        int empty = 0;
        while (empty < MOST_EMPTY_POLLS) {
            if (position.reaches(seen.ends())) {
                return portion(settings.topic() + ", nothing new", List.of(), position, true);
            }
            var batch = open.poll();
            var to = position.with(batch.next());
            if (!batch.messages().isEmpty()) {
                return portion(batch, to, to.reaches(seen.ends()));
            }
            empty = to.equals(position) ? empty + 1 : 0;
            position = to;
        }
        close();
        throw new BrokerFailureException("expected the messages that the topic '" + settings.topic()
                + "' has, found none in time: a transaction may be left open, or the broker silent");
    }

    private Portion portion(Topic.Batch batch, TopicPosition to, boolean last) {
        var now = clock.instant();
        var readings = new ArrayList<Reading>(batch.messages().size());
        batch.messages().forEach(message -> readings.add(reader.read(message, now)));
        var places = position.next().entrySet().stream()
                .filter(before -> !before.getValue().equals(to.next().get(before.getKey())))
                .map(before -> Gap.place(settings.topic(), before.getKey(), before.getValue()))
                .toList();
        var named = String.join(", ", places.subList(0, Math.min(places.size(), MOST_NAMED_PLACES)));
        return portion("from " + named, readings, to, last);
    }

    private Portion portion(String name, List<Reading> readings, TopicPosition to, boolean last) {
        var step = new Portion.Step(delivered, to.text(), portions == 0, last, true, Portion.Scope.UNKNOWN);
        position = to;
        delivered = step.to();
        ended = last;
        portions++;
        return new Portion(source.name(), name, clock.instant(), readings, 0, step);
    }

    private void tellOfGap() {
        if (lastGap != null) {
            rounds.failing.accept(lastGap.text());
        }
    }

    /** Closes the topic, if it is open; it is opened again when something is to be read. */
    @Override
    public void close() {
        var closing = topic;
        topic = null;
        look = null;
        if (closing != null) {
            closing.close();
        }
    }
}
