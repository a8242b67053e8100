package vn.kip.domain.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.domain.record.Violation;
import vn.kip.domain.wire.avro.Hash;
import vn.kip.domain.wire.avro.RecordVersionMessage;
import vn.kip.domain.wire.avro.VersionState;

/** Record versions as the values of the record topics; the key of the message is {@link RecordKey#asText()}. */
public final class RecordCodec {

    private static final SingleObject<RecordVersionMessage> MESSAGES = new SingleObject<>(
            "a record version", RecordVersionMessage.getEncoder(), RecordVersionMessage.getDecoder());

    private RecordCodec() {}

    public static byte[] encode(RecordVersion version) {
        return MESSAGES.encode(new RecordVersionMessage(
                toState(version.version()),
                version.source(),
                version.position(),
                ContentFields.toMessage(version.content())));
    }

    /**
     * Reads a record version from its message.
     *
     * @throws MalformedMessageException when the value was not written by {@link #encode}, is of another kind than the
     *     key, or contradicts itself: every reader leaves the same messages uncounted
     */
    public static RecordVersion decode(RecordKey key, byte[] value) {
        var message = MESSAGES.decode(value);
        try {
            var version = new RecordVersion(
                    key,
                    fromState(message.getVersion()),
                    message.getSource(),
                    message.getPosition(),
                    ContentFields.fromMessage(message.getContent()));
            refuseViolations(version.content());
            return version;
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException("a record version", e);
        }
    }

    private static void refuseViolations(@Nullable RecordContent content) {
        var violations = content == null ? List.<Violation>of() : content.violations();
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("expected a content without contradictions, found one in '"
                    + violations.get(0).field() + "'");
        }
    }

    /** The fingerprint of a content: equal for equal contents, whatever source, position or stamp they came with. */
    public static ContentHash hash(RecordContent content) {
        // source, position and version are held constant, so that only the content speaks
        var bytes = MESSAGES.encode(new RecordVersionMessage(NO_VERSION, "", "", ContentFields.toMessage(content)));
        return ContentHash.of(sha256().digest(bytes));
    }

    private static final VersionState NO_VERSION =
            toState(new Version(0, java.time.Instant.EPOCH, 0, ContentHash.NONE));

    static VersionState toState(Version version) {
        return new VersionState(
                version.epoch(),
                version.stamp(),
                version.mappingRevision(),
                new Hash(version.contentHash().bytes()));
    }

    static Version fromState(VersionState state) {
        return new Version(
                state.getEpoch(),
                state.getStamp(),
                state.getMappingRevision(),
                ContentHash.of(state.getContentHash().bytes()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
