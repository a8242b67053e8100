package vn.kip.domain.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.domain.record.Violation;
import vn.kip.domain.wire.avro.RecordVersionMessage;

/** Record versions as the values of the record topics; the key of the message is {@link RecordKey#asText()}. */
public final class RecordCodec {

    private static final SchemaHeader HEADER = SchemaHeader.of(RecordVersionMessage.getClassSchema());
    private static final String WHAT = "a record version";

    private static final Version NO_VERSION = new Version(0, Instant.EPOCH, 0, ContentHash.NONE);

    private RecordCodec() {}

    public static byte[] encode(RecordVersion version) {
        return encode(version.version(), version.source(), version.position(), version.content());
    }

    private static byte[] encode(Version version, String source, String position, @Nullable RecordContent content) {
        var out = new MessageWriter(HEADER);
        try {
            out.version(version).text(source).text(position);
            ContentWriter.write(out, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.bytes();
    }

    /**
     * Reads a record version from its message.
     *
     * @throws MalformedMessageException when the value was not written by {@link #encode}, is of another kind than the
     *     key, or contradicts itself: every reader leaves the same messages uncounted
     */
    public static RecordVersion decode(RecordKey key, byte[] value) {
        try {
            var in = MessageReader.of(HEADER, value);
            var version = new RecordVersion(key, in.version(), in.text(), in.text(), ContentReader.read(in));
            refuseViolations(version.content());
            return version;
        } catch (IOException | RuntimeException e) {
            throw new MalformedMessageException(WHAT, e);
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
        return ContentHash.of(sha256().digest(encode(NO_VERSION, "", "", content)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
