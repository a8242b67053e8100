package vn.kip.ingest.source.kafka;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** A broker of the source that does not give what it is asked for. Told without its own words, which may quote settings. */
final class BrokerFailureException extends RuntimeException {

    BrokerFailureException(String message) {
        super(message);
    }

    static BrokerFailureException of(KafkaException failure, String topic) {
        return new BrokerFailureException(kind(failure, topic) + " ("
                + (failure.getCause() == null ? failure : failure.getCause())
                        .getClass()
                        .getSimpleName() + ")");
    }

    private static String kind(KafkaException failure, String topic) {
        if (failure instanceof AuthenticationException) {
            return "expected kafka.settings to be accepted by the broker, found them refused";
        }
        if (failure instanceof AuthorizationException) {
            return "expected to be allowed to read the topic '" + topic + "', found it forbidden";
        }
        if (failure instanceof UnknownTopicOrPartitionException) {
            return "expected the topic '" + topic + "', found none of that name";
        }
        if (failure instanceof TimeoutException) {
            return "expected kafka.bootstrapServers to answer, found nobody who does in time";
        }
        return "expected kafka.bootstrapServers to answer, found a failure";
    }
}
