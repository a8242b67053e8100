package vn.kip.domain.wire;

import vn.kip.domain.fact.Observation;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.wire.avro.ObservationState;
import vn.kip.domain.wire.avro.RecordFactsState;

/** Facts as the values of the aggregator's records store. */
public final class FactsCodec {

    private static final SingleObject<RecordFactsState> STATES =
            new SingleObject<>("the facts of a record", RecordFactsState.getEncoder(), RecordFactsState.getDecoder());

    private FactsCodec() {}

    public static byte[] encode(RecordFacts facts) {
        return STATES.encode(new RecordFactsState(
                RecordCodec.toState(facts.version()),
                ContentFields.toMessage(facts.content()),
                facts.observations().stream().map(FactsCodec::toState).toList()));
    }

    /**
     * Reads the facts of a record.
     *
     * @throws MalformedMessageException when the bytes were not written by {@link #encode}
     */
    public static RecordFacts decode(byte[] bytes) {
        var state = STATES.decode(bytes);
        return new RecordFacts(
                RecordCodec.fromState(state.getVersion()),
                ContentFields.fromMessage(state.getContent()),
                state.getObservations().stream().map(FactsCodec::fromState).toList());
    }

    private static ObservationState toState(Observation seen) {
        var due = DueFields.of(seen.due());
        return new ObservationState(RecordCodec.toState(seen.version()), due.at(), due.on(), seen.awaitingSupplement());
    }

    private static Observation fromState(ObservationState state) {
        return new Observation(
                RecordCodec.fromState(state.getVersion()),
                new DueFields(state.getDueAt(), state.getDueOn()).due(),
                state.getAwaitingSupplement());
    }
}
