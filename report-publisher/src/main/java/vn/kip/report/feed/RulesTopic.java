package vn.kip.report.feed;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kip.domain.wire.RuleSetState;
import vn.kip.domain.wire.Topics;
import vn.kip.report.readmodel.RuleSet;
import vn.kip.report.readmodel.RuleSets;

/** Tells the aggregator how the rule sets stand: it goes on counting by those that are shown. */
@Component
final class RulesTopic {

    private static final Logger LOG = LoggerFactory.getLogger(RulesTopic.class);

    private final Kafka kafka;
    private final RuleSets ruleSets;

    RulesTopic(Kafka kafka, RuleSets ruleSets) {
        this.kafka = kafka;
        this.ruleSets = ruleSets;
    }

    /** Tells how all stand now; nobody changes it meanwhile, so the last that is told is how they stand. */
    void tell() {
        ruleSets.tell(this::send);
    }

    private void send(Collection<RuleSet> sets) {
        sets.forEach(set -> send(set.application(), set.state()));
    }

    /** Tells how one stands. */
    void send(String application, RuleSetState state) {
        try (var producer = kafka.producer()) {
            var key = application.getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(Topics.RULES, key, state.encode()))
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException && state.excerpt() != null) {
                LOG.atWarn()
                        .addKeyValue("applicationId", application)
                        .log(
                                "The rules are too long for a message: after a change of them, figures wait for the new ones");
                send(application, new RuleSetState(state.stage(), null));
                return;
            }
            throw new KafkaException("the rule sets cannot be told", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
