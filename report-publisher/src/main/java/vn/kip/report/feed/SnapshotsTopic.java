package vn.kip.report.feed;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.springframework.stereotype.Component;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.domain.wire.Topics;
import vn.kip.report.settings.KipProperties;

/** Tells other programs of published revisions: CloudEvents in binary mode, by the report as their key. */
@Component
public class SnapshotsTopic {

    private final Kafka kafka;
    private final SourceTopics topics;

    SnapshotsTopic(Kafka kafka, KipProperties properties) {
        this.kafka = kafka;
        this.topics = new SourceTopics(properties.partitions(), properties.replication());
    }

    /** The broker did not take it. */
    public static final class NotSentException extends Exception {

        private NotSentException(Throwable cause) {
            super("expected the broker to take it, found " + cause.getClass().getSimpleName(), cause);
        }
    }

    /** Sends an event and waits until it is safe; makes the topic when it is missing. */
    public void send(ReportKey report, CloudEvent event) throws NotSentException {
        var key = String.join("/", report.unit(), report.calendar(), report.period());
        var message = KafkaMessageFactory.createWriter(Topics.SNAPSHOTS, key.getBytes(StandardCharsets.UTF_8))
                .writeBinary(event);
        try (var admin = kafka.admin();
                var producer = kafka.producer()) {
            topics.createSnapshots(admin);
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new NotSentException(e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            throw new NotSentException(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
