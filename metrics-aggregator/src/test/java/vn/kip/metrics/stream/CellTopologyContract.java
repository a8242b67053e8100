package vn.kip.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.kip.metrics.cell.DossierVersions.cell;
import static vn.kip.metrics.cell.DossierVersions.completed;
import static vn.kip.metrics.cell.DossierVersions.open;
import static vn.kip.metrics.cell.DossierVersions.version;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.wire.CellCodec;
import vn.kip.domain.wire.LedgerCodec;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;
import vn.kip.metrics.cell.CellCount;
import vn.kip.metrics.cell.DossierVersions;
import vn.kip.metrics.settings.AggregatorProperties;
import vn.kip.metrics.settings.KipProperties;

/** What the topology does, whatever store it keeps its state in. */
abstract class CellTopologyContract {

    private static final String DUE = "2023-06-10T17:00";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final String applicationId = Topics.applicationId(DossierVersions.RULES);
    private final TopologyTestDriver kafka;
    private final TestOutputTopic<byte[], byte[]> output;
    private final Map<String, String> cells = new TreeMap<>();

    CellTopologyContract(AggregatorProperties.Store store, Path stateDir) {
        var topology = new Topology();
        var count = new CellCount(new Contributions(DossierVersions.RULES));
        var kip = new KipProperties(Path.of("kip.yml"), "nowhere:1", 4, (short) -1, stateDir, Map.of());
        var aggregator = new AggregatorProperties(store, 1, Duration.ofMillis(100), DataSize.ofMegabytes(1), "", 0);
        StreamConfiguration.topology(count, kip, aggregator, new AggregatorMeters(registry))
                .addTo(topology);
        kafka = new TopologyTestDriver(topology, new StreamsSettings(applicationId, kip, aggregator).properties());
        output = kafka.createOutputTopic(
                Topics.cells(applicationId), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void countsAReplayedVersionOnce() {
        send(version("d1", "2023-06-02T08:00", open("land-office", null)));
        send(version("d1", "2023-06-02T08:00", open("land-office", null)));

        assertThat(cells()).isEqualTo(Map.of("dossier|2023-06-01|land-office|land|ONLINE|", "RECEIVED_UNDATED=1"));
        assertThat(total(AggregatorMeter.VERSIONS_READ)).isEqualTo(2);
        assertThat(total(AggregatorMeter.VERSIONS_WITHOUT_EFFECT)).isEqualTo(1);
    }

    @Test
    void takesACorrectedDossierOutOfTheCellsItLeaves() {
        send(version("d1", "2023-06-02T08:00", completed("land-office", null, "2023-06-02T08:00")));

        send(version("d1", "2023-06-05T08:00", completed("health-office", null, "2023-06-03T08:00")));

        assertThat(cells())
                .isEqualTo(Map.of(
                        "dossier|2023-06-01|land-office|land|ONLINE|", "",
                        "dossier|2023-06-02|land-office|land|ONLINE|", "",
                        "dossier|2023-06-01|health-office|land|ONLINE|", "RECEIVED_UNDATED=1",
                        "dossier|2023-06-03|health-office|land|ONLINE|", "RESOLVED_UNDATED=1"));
        assertThat(total(AggregatorMeter.CONTRIBUTIONS_ADDED)).isEqualTo(4);
        assertThat(total(AggregatorMeter.CONTRIBUTIONS_TAKEN_BACK)).isEqualTo(2);
    }

    @Test
    void takesADossierThatItsSourceHasDroppedOutOfItsCells() {
        send(version("d1", "2023-06-02T08:00", open("land-office", null)));

        send(version("d1", "2023-06-04T08:00", null));

        assertThat(cells()).isEqualTo(Map.of("dossier|2023-06-01|land-office|land|ONLINE|", ""));
    }

    @Test
    void doesNotLetAnOlderVersionThatArrivesLateUndoANewerOne() {
        send(version("d1", "2023-06-12T08:00", completed("land-office", DUE, "2023-06-12T08:00")));

        send(version("d1", "2023-06-02T08:00", open("health-office", DUE)));

        assertThat(cells())
                .isEqualTo(Map.of(
                        "dossier|2023-06-01|land-office|land|ONLINE|",
                        "RECEIVED=1",
                        "dossier|2023-06-10|land-office|land|ONLINE|",
                        "LAPSED_CURRENT=1 LAPSED_ORIGINAL=1",
                        "dossier|2023-06-12|land-office|land|ONLINE|",
                        "LATE_INSTANT_CURRENT=1 LATE_DATE_CURRENT=1 LATE_INSTANT_ORIGINAL=1 LATE_DATE_ORIGINAL=1"
                                + " LAPSE_CLEARED_CURRENT=1 LAPSE_CLEARED_ORIGINAL=1"));
    }

    @Test
    void learnsTheOriginalDueDateFromAnOlderVersionThatArrivesLate() {
        send(version("d1", "2023-06-12T08:00", completed("land-office", "2023-06-15T17:00", "2023-06-12T08:00")));

        send(version("d1", "2023-06-02T08:00", open("land-office", DUE)));

        assertThat(cells())
                .containsEntry(
                        "dossier|2023-06-12|land-office|land|ONLINE|",
                        "EARLY_CURRENT=1 LATE_INSTANT_ORIGINAL=1 LATE_DATE_ORIGINAL=1 LAPSE_CLEARED_CURRENT=1"
                                + " LAPSE_CLEARED_ORIGINAL=1");
    }

    @Test
    void takesALapseBackWhenTheDossierEndsFirst() {
        send(version("d1", "2023-06-02T08:00", open("land-office", DUE)));
        assertThat(cells())
                .containsEntry("dossier|2023-06-10|land-office|land|ONLINE|", "LAPSED_CURRENT=1 LAPSED_ORIGINAL=1");

        send(version("d1", "2023-06-10T09:00", completed("land-office", DUE, "2023-06-10T09:00")));

        assertThat(cells())
                .containsEntry(
                        "dossier|2023-06-10|land-office|land|ONLINE|",
                        "ON_TIME_INSTANT_CURRENT=1 ON_TIME_DATE_CURRENT=1 ON_TIME_INSTANT_ORIGINAL=1"
                                + " ON_TIME_DATE_ORIGINAL=1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void endsWithTheSameCellsInAnyOrder(long seed) {
        var versions = new ArrayList<>(List.of(
                version("d1", "2023-06-02T08:00", open("land-office", DUE)),
                version("d1", "2023-06-09T08:00", open("land-office", "2023-06-20T17:00")),
                version("d1", "2023-06-12T08:00", completed("land-office", "2023-06-20T17:00", "2023-06-12T08:00")),
                version("d2", "2023-06-02T08:00", open("land-office", null)),
                version("d2", "2023-06-03T08:00", null),
                version("d3", "2023-06-02T08:00", open("land-office", DUE)),
                version("d3", "2023-06-14T08:00", completed("health-office", DUE, "2023-06-13T08:00"))));
        versions.addAll(versions.subList(0, 3));
        Collections.shuffle(versions, new Random(seed));

        versions.forEach(this::send);

        assertThat(counted())
                .isEqualTo(Map.of(
                        "dossier|2023-06-01|land-office|land|ONLINE|", "RECEIVED=1",
                        "dossier|2023-06-10|land-office|land|ONLINE|", "LAPSED_ORIGINAL=1",
                        "dossier|2023-06-12|land-office|land|ONLINE|",
                                "EARLY_CURRENT=1 LATE_INSTANT_ORIGINAL=1 LATE_DATE_ORIGINAL=1 LAPSE_CLEARED_ORIGINAL=1",
                        "dossier|2023-06-01|health-office|land|ONLINE|", "RECEIVED=1",
                        "dossier|2023-06-10|health-office|land|ONLINE|", "LAPSED_CURRENT=1 LAPSED_ORIGINAL=1",
                        "dossier|2023-06-13|health-office|land|ONLINE|",
                                "LATE_INSTANT_CURRENT=1 LATE_DATE_CURRENT=1 LATE_INSTANT_ORIGINAL=1"
                                        + " LATE_DATE_ORIGINAL=1 LAPSE_CLEARED_CURRENT=1 LAPSE_CLEARED_ORIGINAL=1"));
    }

    @Test
    void setsAsideWhatIsNoRecordVersionAndGoesOn() {
        send("kip.surveys", bytes("phu-quoc/survey/s1"), bytes("no Avro"));
        send("kip.surveys", bytes("no key of ours"), bytes("no Avro"));
        send("kip.surveys", bytes("phu-quoc/survey/s1"), null);
        send("kip.surveys", null, bytes("no Avro"));
        send(version("d1", "2023-06-02T08:00", open("land-office", null)));

        assertThat(unreadable())
                .extracting(Rejection::source, Rejection::kind, Rejection::position, Rejection::reason)
                .containsExactly(
                        tuple("kip.surveys", RecordKind.SURVEY, "0@0", Rejection.Reason.UNREADABLE),
                        tuple("kip.surveys", RecordKind.SURVEY, "0@1", Rejection.Reason.UNREADABLE),
                        tuple("kip.surveys", RecordKind.SURVEY, "0@2", Rejection.Reason.UNREADABLE),
                        tuple("kip.surveys", RecordKind.SURVEY, "0@3", Rejection.Reason.UNREADABLE));
        assertThat(counted()).hasSize(1);
        assertThat(total(AggregatorMeter.MESSAGES_UNREADABLE)).isEqualTo(4);
    }

    @Test
    void setsAsideARecordOnTheTopicOfAnotherKind() {
        var dossier = version("d1", "2023-06-02T08:00", open("land-office", null));

        send("kip.audits", bytes("phu-quoc/dossier/d1"), RecordCodec.encode(dossier));

        assertThat(unreadable()).hasSize(1);
        assertThat(cells()).isEmpty();
    }

    @Test
    void setsAsideAVersionThatContradictsItself() {
        send(version("d1", "2023-06-02T08:00", completed("land-office", DUE, "2023-05-31T08:00")));

        assertThat(unreadable()).hasSize(1);
        assertThat(cells()).isEmpty();
    }

    @Test
    void writesTheCellsAsPlainBytesToTheTopicThatReadersKnow() {
        send(version("d1", "2023-06-02T08:00", open("land-office", null)));

        var message = output.readRecord();
        assertThat(CellCodec.decodeKey(message.key())).isEqualTo(cell("land-office", "2023-06-01"));
        assertThat(CellCodec.decode(RecordKind.DOSSIER, message.value()))
                .isEqualTo(Cell.empty(RecordKind.DOSSIER).add(Measure.RECEIVED_UNDATED, 1));
    }

    private void send(RecordVersion version) {
        send(version.key().kind().topic(), bytes(version.key().asText()), RecordCodec.encode(version));
    }

    private void send(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        kafka.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Rejection> unreadable() {
        return kafka
                .createOutputTopic(Topics.UNREADABLE, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .map(LedgerCodec::decodeRejection)
                .toList();
    }

    /** The cells by key, each as its counts that are not zero: as one knows them who has read all of the output. */
    private Map<String, String> cells() {
        output.readRecordsToList().forEach(message -> {
            var kind = CellCodec.decodeKey(message.key()).kind();
            cells.put(new String(message.key(), StandardCharsets.UTF_8), text(CellCodec.decode(kind, message.value())));
        });
        return new TreeMap<>(cells);
    }

    private Map<String, String> counted() {
        var cells = cells();
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static String text(Cell cell) {
        return Measure.of(cell.kind()).stream()
                .filter(measure -> cell.count(measure) != 0)
                .map(measure -> measure + "=" + cell.count(measure))
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private double total(AggregatorMeter meter) {
        return registry.get(meter.meter()).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
