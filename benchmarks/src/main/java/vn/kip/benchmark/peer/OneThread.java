package vn.kip.benchmark.peer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Contribution;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.wire.RecordCodec;

/** One thread that polls, and then decodes, merges, and counts contributions in a map: nothing is kept, nothing is safe. */
final class OneThread {

    private final Function<RecordFacts, Set<Contribution>> contributions;
    private final Map<RecordKey, RecordFacts> known = new HashMap<>();
    private final Map<CellKey, Cell> cells = new HashMap<>();

    private OneThread(Function<RecordFacts, Set<Contribution>> contributions) {
        this.contributions = contributions;
    }

    /**
     * Started by {@link Way}.
     *
     * @param arguments servers, group, topic of the outcome, what to count
     */
    public static void main(String[] arguments) {
        var what = arguments[3];
        var contributions = new Contributions(CountingRules.read(PeerBenchmark.rules()));
        var thread = new OneThread(what.equals("one") ? OneCount::of : contributions::of);
        try (var reading = new Reading(arguments[0], arguments[1])) {
            reading.each(what.equals("nothing") ? record -> {} : thread::count);
            reading.done();
        }
        new Output(arguments[0], arguments[2]).cells(thread.cells);
    }

    private void count(ConsumerRecord<byte[], byte[]> message) {
        var key = RecordKey.parse(new String(message.key(), StandardCharsets.UTF_8));
        var told = RecordFacts.of(RecordCodec.decode(key, message.value()));
        var before = known.get(key);
        var after = before == null ? told : before.merge(told);
        known.put(key, after);
        var changes = Contributions.difference(
                before == null ? Set.of() : contributions.apply(before), contributions.apply(after));
        for (var change : changes) {
            var one = change.contribution();
            cells.merge(one.cell(), Cell.empty(one.cell().kind()).add(one.measure(), change.sign()), Cell::plus);
        }
    }
}
