package vn.kip.domain.wire;

import org.jspecify.annotations.Nullable;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.wire.avro.RuleSetMessage;

/**
 * How a set of counting rules stands: the value of {@code kip.rules}.
 *
 * @param excerpt what its rules are read from ({@link CountingRules#ofExcerpt}); null when it is not known, for it was first
 *     used by a release that did not keep it
 */
public record RuleSetState(Stage stage, @Nullable String excerpt) {

    private static final SingleObject<RuleSetMessage> MESSAGES =
            new SingleObject<>("the state of a rule set", RuleSetMessage.getEncoder(), RuleSetMessage.getDecoder());

    /** The life of a rule set; from any stage it may be built again. */
    public enum Stage {
        /** It is counted beside the one that is shown, and will be shown when it has caught up. */
        BUILDING,
        /** The figures are of its cells. */
        SHOWN,
        /** Another one is shown and it stands still, to be gone back to. */
        KEPT,
        /** It is being removed: nobody may count by it until that is done. */
        REMOVING,
        /** Nothing is left of it but what lies in local folders. */
        REMOVED
    }

    public byte[] encode() {
        return MESSAGES.encode(new RuleSetMessage(stage.name(), excerpt));
    }

    /**
     * Reads a state.
     *
     * @throws MalformedMessageException when the bytes are none
     */
    public static RuleSetState decode(byte[] bytes) {
        var message = MESSAGES.decode(bytes);
        return new RuleSetState(Stage.valueOf(message.getStage()), message.getExcerpt());
    }
}
