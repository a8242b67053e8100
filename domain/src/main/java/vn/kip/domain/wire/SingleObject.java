package vn.kip.domain.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;

/** One schema in single-object encoding: the writer's fingerprint goes first, so older data stays readable. */
record SingleObject<M>(String what, BinaryMessageEncoder<M> encoder, BinaryMessageDecoder<M> decoder) {

    byte[] encode(M message) {
        try {
            var buffer = encoder.encode(message);
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    M decode(byte[] bytes) {
        try {
            return decoder.decode(ByteBuffer.wrap(bytes));
        } catch (IOException | RuntimeException e) {
            throw new MalformedMessageException(what, e);
        }
    }
}
