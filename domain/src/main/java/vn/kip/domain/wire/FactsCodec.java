package vn.kip.domain.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.kip.domain.fact.Observation;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.wire.avro.RecordFactsState;

/** Facts as the values of the aggregator's records store. */
public final class FactsCodec {

    private static final SchemaHeader HEADER = SchemaHeader.of(RecordFactsState.getClassSchema());

    private FactsCodec() {}

    public static byte[] encode(RecordFacts facts) {
        var out = new MessageWriter(HEADER);
        try {
            out.version(facts.version());
            ContentWriter.write(out, facts.content());
            out.each(
                    facts.observations(),
                    (each, seen) -> each.version(seen.version()).due(seen.due()).flag(seen.awaitingSupplement()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.bytes();
    }

    /**
     * Reads the facts of a record.
     *
     * @throws MalformedMessageException when the bytes were not written by {@link #encode}
     */
    public static RecordFacts decode(byte[] bytes) {
        try {
            var in = MessageReader.of(HEADER, bytes);
            return new RecordFacts(
                    in.version(),
                    ContentReader.read(in),
                    in.each(each -> new Observation(each.version(), each.due(), each.flag())));
        } catch (IOException | RuntimeException e) {
            throw new MalformedMessageException("the facts of a record", e);
        }
    }
}
