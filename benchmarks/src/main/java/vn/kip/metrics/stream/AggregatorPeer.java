package vn.kip.metrics.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.springframework.util.unit.DataSize;
import vn.kip.benchmark.peer.OneCount;
import vn.kip.benchmark.peer.PeerBenchmark;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.metrics.cell.CellCount;
import vn.kip.metrics.settings.AggregatorProperties;
import vn.kip.metrics.settings.AggregatorProperties.Store;
import vn.kip.metrics.settings.KipProperties;

/** The aggregator without Spring around it, so that it can be given something else to count. In the aggregator's package. */
public final class AggregatorPeer {

    private AggregatorPeer() {}

    /**
     * Started by the benchmark; ends when it is killed.
     *
     * @param arguments servers, application, topic of the outcome (not looked at: it follows from the application), store,
     *     folder of the state, what to count
     */
    public static void main(String[] arguments) throws InterruptedException {
        var store = Store.valueOf(arguments[3].toUpperCase(Locale.ROOT));
        var state = Path.of(arguments[4]);
        var kip = new KipProperties(
                state.resolve("kip.yml"), arguments[0], PeerBenchmark.PARTITIONS, (short) 1, state, Map.of());
        var settings = new AggregatorProperties(store, 2, Duration.ofSeconds(1), DataSize.ofMegabytes(32), "", 0);
        var count = arguments[5].equals("one")
                ? new CellCount(OneCount::of)
                : new CellCount(new Contributions(CountingRules.read(PeerBenchmark.rules())));
        var registry = new SimpleMeterRegistry();
        new TopicSetup(kip).prepare();
        var topology = new Topology();
        StreamConfiguration.topology(count, kip, settings, new AggregatorMeters(registry))
                .addTo(topology);
        new KafkaStreams(topology, new StreamsSettings(arguments[1], kip, settings).properties()).start();
        new CountDownLatch(1).await();
    }
}
