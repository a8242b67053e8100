package vn.kip.metrics.stream;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * The broker does not know this service, or does not allow it something it cannot do without. Waiting does not help.
 *
 * @param message what is refused, and what to do
 */
public record Refusal(String message) {

    /** The refusal behind a failure, if it is one. */
    static Optional<Refusal> in(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .filter(one -> one instanceof AuthorizationException || one instanceof AuthenticationException)
                .findFirst()
                .map(one -> new Refusal("Kafka refuses the aggregator: " + one.getMessage()
                        + "; check the user in kip.kafka, and what it is allowed against deploy/cluster/acls.txt"));
    }
}
