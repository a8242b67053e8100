package vn.kip.domain.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    private static final byte[] NO_CONTENT = part(null);

    /** What a fingerprint begins with: source, position and version are held constant, so that only the content speaks. */
    private static final byte[] BEFORE_CONTENT =
            message(new Version(0, Instant.EPOCH, 0, ContentHash.NONE), "", "", new byte[0]);

    private RecordCodec() {}

    public static byte[] encode(RecordVersion version) {
        var content = version.content() == null ? NO_CONTENT : part(version.content());
        return message(version.version(), version.source(), version.position(), content);
    }

    /**
     * A record version of this content.
     *
     * @param source the configured name of the source it was read from
     * @param position where in the source
     */
    public static byte[] encode(Version version, String source, String position, EncodedContent content) {
        return message(version, source, position, content.bytes());
    }

    public static EncodedContent encode(RecordContent content) {
        var bytes = part(content);
        var digest = Sha256.start();
        digest.update(BEFORE_CONTENT);
        return new EncodedContent(content, ContentHash.of(digest.digest(bytes)), bytes);
    }

    private static byte[] message(Version version, String source, String position, byte[] content) {
        var out = new MessageWriter(HEADER);
        try {
            out.version(version).text(source).text(position).part(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.bytes();
    }

    private static byte[] part(@Nullable RecordContent content) {
        var out = new MessageWriter();
        try {
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
        return encode(content).hash();
    }
}
