package vn.kip.report.feed;

import org.springframework.stereotype.Component;
import vn.kip.report.readmodel.RuleSets;
import vn.kip.report.settings.KipProperties;
import vn.kip.report.settings.OwnRules;

/** Asks for the rules of this publisher's {@code kip.yml}, once, before anything is read of their cells. */
@Component
final class OwnRuleSet {

    private final OwnRules own;
    private final KipProperties properties;
    private final Kafka kafka;
    private final RuleSets ruleSets;
    private final Neighbours neighbours;
    private boolean begun;

    /** What else has to do with rule sets. */
    @Component
    record Neighbours(RuleSetRemoval removal, RulesTopic topic) {}

    OwnRuleSet(OwnRules own, KipProperties properties, Kafka kafka, RuleSets ruleSets, Neighbours neighbours) {
        this.own = own;
        this.properties = properties;
        this.kafka = kafka;
        this.ruleSets = ruleSets;
        this.neighbours = neighbours;
    }

    /** Asks, when that has not been done; a later call of a publisher that goes on must not take what another has asked for. */
    synchronized void begin() {
        if (begun) {
            return;
        }
        try (var admin = kafka.admin()) {
            new SourceTopics(properties.partitions(), properties.replication()).create(admin);
        }
        neighbours.removal.finish();
        ruleSets.want(own.application(), own.excerpt());
        neighbours.topic.tell();
        begun = true;
    }
}
