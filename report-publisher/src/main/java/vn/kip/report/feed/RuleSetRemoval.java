package vn.kip.report.feed;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kip.domain.wire.RuleSetState;
import vn.kip.domain.wire.RuleSetState.Stage;
import vn.kip.report.readmodel.RuleSet;
import vn.kip.report.readmodel.RuleSets;

/**
 * Removes the rule sets that are only kept: their topics and groups, their cells, and, by the aggregator which hears of it,
 * their folders.
 *
 * <p>A removal that is broken off is finished by the next start. Until it is, nobody may count by those rules: with a
 * topic of cells and no group, or a group and no topic, everything would be counted on top of what is there, or too little.
 */
@Component
public class RuleSetRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSetRemoval.class);

    private final Kafka kafka;
    private final RuleSets ruleSets;
    private final RulesTopic topic;

    RuleSetRemoval(Kafka kafka, RuleSets ruleSets, RulesTopic topic) {
        this.kafka = kafka;
        this.ruleSets = ruleSets;
        this.topic = topic;
    }

    /**
     * Confirms the rules that are shown, and so removes the others for good.
     *
     * @return those that were removed
     * @throws vn.kip.report.readmodel.RulesBeingBuiltException when new rules are not shown yet
     * @throws RulesStillCountedException when an aggregator still counts by one of the others
     */
    public List<RuleSet> confirm() {
        try (var admin = kafka.admin()) {
            ruleSets.all().stream()
                    .filter(set -> set.is(Stage.KEPT))
                    .filter(set -> !members(admin, set).isEmpty())
                    .findFirst()
                    .ifPresent(counted -> {
                        throw new RulesStillCountedException(counted);
                    });
            var removed = ruleSets.beginRemoval();
            topic.tell();
            removed.forEach(set -> remove(admin, set));
            return removed;
        }
    }

    /** Finishes what was broken off. */
    void finish() {
        var begun =
                ruleSets.all().stream().filter(set -> set.is(Stage.REMOVING)).toList();
        if (!begun.isEmpty()) {
            try (var admin = kafka.admin()) {
                begun.forEach(set -> remove(admin, set));
            }
        }
    }

    private void remove(Admin admin, RuleSet set) {
        await(admin.deleteConsumerGroups(List.of(set.application())).all(), GroupIdNotFoundException.class);
        var own = names(admin).stream()
                .filter(name -> name.startsWith(set.application() + "-"))
                .toList();
        await(admin.deleteTopics(own).all(), UnknownTopicOrPartitionException.class);
        ruleSets.finishRemoval(set);
        topic.send(set.application(), new RuleSetState(Stage.REMOVED, null));
        LOG.atInfo().addKeyValue("applicationId", set.application()).log("A set of counting rules is removed");
    }

    private static Set<String> names(Admin admin) {
        try {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new KafkaException("the topics cannot be listed", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static List<String> members(Admin admin, RuleSet set) {
        try {
            return admin.describeConsumerGroups(List.of(set.application())).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .map(member -> member.clientId())
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw new KafkaException("the group " + set.application() + " cannot be looked at", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static void await(KafkaFuture<Void> deletion, Class<? extends Exception> done) {
        try {
            deletion.get();
        } catch (ExecutionException e) {
            if (!done.isInstance(e.getCause())) {
                throw new KafkaException("what is left of former rules cannot be deleted", e.getCause());
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
