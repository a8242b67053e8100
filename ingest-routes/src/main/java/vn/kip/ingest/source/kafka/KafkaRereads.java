package vn.kip.ingest.source.kafka;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.kip.ingest.reread.Rereads;
import vn.kip.ingest.reread.SecondReading;
import vn.kip.ingest.source.Source;

/** Reads messages of a topic again, with a consumer of its own. */
record KafkaRereads(Source source, KafkaSettings settings, Clock clock) implements Rereads.Opening {

    @Override
    public SecondReading rows(List<String> positions) {
        return new StretchReading(this, topic -> Stretch.at(settings.topic(), positions));
    }

    /** Messages written in that time: when the broker says, or the producer, as the topic is set up. */
    @Override
    public SecondReading span(Instant from, Instant to) {
        return new StretchReading(this, topic -> topic.written(from, to));
    }
}
