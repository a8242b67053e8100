package vn.kip.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.Topics;
import vn.kip.report.ReportApplication;
import vn.kip.report.snapshot.Publication;
import vn.kip.report.snapshot.PublicationRequest;

/**
 * 100,000 dossiers are counted and written down while each part of Kip is struck at moments drawn from a seed: twice in each
 * way here, twenty times with {@code -Pchaos}. At first two more aggregators join, of which one leaves and one is killed.
 *
 * <p>A part is struck only when it is in the middle of something: something is done since it was last struck, and something
 * that is on the topic is not.
 */
class EngineKilledAtRandomIT {

    private static final Logger LOG = LoggerFactory.getLogger(EngineKilledAtRandomIT.class);

    private static final int BLOWS = Integer.getInteger("kip.chaos.kills", 2);
    private static final long SEED = Long.getLong("kip.chaos.seed", 20230614);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Shares of the load: when the others join, when one leaves, when one is killed, and when the first may be struck. */
    private static final double JOIN = 0.02;

    private static final double LEAVE = 0.08;
    private static final double KILL = 0.14;
    private static final double ALONE = 0.18;
    private static final double LAST = 0.95;
    private static final double AHEAD = 0.03;

    private static final String LEAVES = "leaves";
    private static final String IS_KILLED = "is-killed";

    private static final LocalDate UNTIL = LocalDate.of(2023, 6, 15);
    private static final String SETTINGS = """
            unit: {id: phu-quoc, name: {vi: "UBND thành phố Phú Quốc"}}
            periods: {calendar: decree-09-2019, zone: Asia/Ho_Chi_Minh}
            indicators:
              - id: on-time
                objective: "02"
                name: {vi: "Tỷ lệ giải quyết hồ sơ đúng hẹn"}
                target: 95%
                formula: RESOLVED_ONLY
                timing: {compare: instant, due: current}
                breakdown: [agency]
            """;

    private static final String GROUP =
            Topics.applicationId(CountingRules.read(Setting.parse("kip.yml", SETTINGS, name -> Optional.empty())));

    private final Random random = new Random(SEED);
    private final Map<Blow.Work, Long> sinceLastBlow = new EnumMap<>(Blow.Work.class);
    private final Path folder;
    private final Database database;
    private final Processes kip;
    private final Progress progress;

    EngineKilledAtRandomIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        database = Database.start(folder.resolve("postgres"));
        kip = new Processes(folder, SETTINGS, database);
        progress = new Progress(kip.bootstrapServers(), GROUP, Processes.PARTITIONS, database);
    }

    /** Something that happens when the load has come so far. */
    private record Step(double moment, Action action) {}

    private interface Action {
        void take() throws Exception;
    }

    @Test
    void losesNothingAndCountsNothingTwiceWhateverIsStruckAndWhenever() throws Exception {
        try (database;
                kip;
                progress) {
            kip.startBroker();
            kip.startAggregator(Blow.AGGREGATOR, Blow.AGGREGATOR);
            kip.startPublisher();
            patiently().until(progress::topicsAreThere);
            patiently().until(() -> progress.written().isPresent());
            try (var load = Load.start(kip.bootstrapServers(), SEED)) {
                takeSteps(load);
                load.close();
                publish();
                assertWhole(load);
            }
        }
    }

    private void takeSteps(Load load) throws Exception {
        for (var step : steps()) {
            load.upTo(step.moment + AHEAD);
            patiently().until(() -> load.share() >= step.moment);
            step.action.take();
        }
        load.upTo(1);
        patiently().until(() -> load.share() == 1);
        LOG.atInfo()
                .addKeyValue("messages", load.messages())
                .addKeyValue("interruptions", load.interruptions())
                .log("everything is on the topics");
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(new Step(JOIN, this::joinBoth));
        steps.add(new Step(LEAVE, () -> kip.stop(LEAVES)));
        steps.add(new Step(KILL, () -> kip.kill(IS_KILLED)));
        steps.add(new Step(LAST, this::awaitOneForAll));
        for (var blow : Blow.values()) {
            random.doubles(BLOWS, blow == Blow.AGGREGATOR_KILLED ? ALONE : JOIN, LAST)
                    .forEach(moment -> {
                        var away = Duration.ofMillis(random.nextInt(1_000));
                        steps.add(new Step(moment, () -> strike(blow, away)));
                    });
        }
        steps.sort(Comparator.comparingDouble(Step::moment));
        return steps;
    }

    /** Two more aggregators take over partitions while versions come in, and count in them. */
    private void joinBoth() throws Exception {
        kip.startAggregator(LEAVES, "");
        kip.startAggregator(IS_KILLED, IS_KILLED);
        patiently().until(() -> sharers().size() == 3);
        var before = progress.offsets();
        patiently().ignoreExceptions().until(() -> progress.offsets().entrySet().stream()
                .allMatch(now -> now.getValue() > before.getOrDefault(now.getKey(), 0L)));
        LOG.atInfo().addKeyValue("partitions", sharers()).log("three aggregators count");
    }

    /** The aggregators that have partitions: the named ones by their names, the other one by none. */
    private Map<String, List<Integer>> sharers() throws InterruptedException {
        return progress.shares().entrySet().stream()
                .filter(share -> !share.getValue().isEmpty())
                .collect(Collectors.toMap(
                        share -> Stream.of(Blow.AGGREGATOR, IS_KILLED)
                                .filter(share.getKey()::startsWith)
                                .findFirst()
                                .orElse(LEAVES),
                        Map.Entry::getValue,
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList(),
                        TreeMap::new));
    }

    private void awaitOneForAll() {
        patiently()
                .until(() -> sharers().getOrDefault(Blow.AGGREGATOR, List.of()).size() == Processes.PARTITIONS);
    }

    private void strike(Blow blow, Duration away) throws Exception {
        var place =
                patiently().until(() -> inTheMiddle(blow), Optional::isPresent).orElseThrow();
        blow.strike(kip, database, away);
        sinceLastBlow.remove(blow.interrupted());
        LOG.atInfo()
                .addKeyValue("blow", blow)
                .addKeyValue("reached", place.reached())
                .addKeyValue("of", place.end())
                .log("struck");
    }

    /** Where the work is that a blow is to interrupt; empty unless it goes on since the last blow, and is not done. */
    private Optional<Progress.Place> inTheMiddle(Blow blow) throws InterruptedException {
        var work = blow.interrupted();
        var place = place(work);
        place.ifPresent(first -> sinceLastBlow.putIfAbsent(work, first.reached()));
        // an aggregator that only waits for partitions is not at work
        var struckAtWork = blow != Blow.AGGREGATOR_KILLED || sharers().containsKey(Blow.AGGREGATOR);
        return place.filter(now ->
                struckAtWork && now.onTheWay() && now.reached() > sinceLastBlow.getOrDefault(work, Long.MAX_VALUE));
    }

    private Optional<Progress.Place> place(Blow.Work work) throws InterruptedException {
        return work == Blow.Work.COUNTING ? progress.counted() : progress.written();
    }

    /** By another publisher, beside the one that was struck. */
    private void publish() {
        try (var publisher = ReportApplication.builder()
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(kip.publisherSettings().toArray(String[]::new))) {
            var published = publisher
                    .getBean(Publication.class)
                    .publish(new PublicationRequest("2023-H1", null, null, folder.resolve("out")));
            assertThat(published.failures()).isEmpty();
        }
    }

    private void assertWhole(Load load) throws SQLException {
        var expected = Expected.headlines();
        var cells = Outcome.cells(kip.bootstrapServers(), Topics.cells(GROUP));
        assertThat(Outcome.headlines(cells, UNTIL)).as("the cells").isEqualTo(expected);
        assertThat(cells).isEqualTo(Expected.cells());

        assertThat(database.number("select count(*) from dossier_version")).isEqualTo(load.versions());
        assertThat(database.number("select sum(messages) from version_day")).isEqualTo(load.messages());
        assertThat(database.number("select count(*) from set_aside")).isZero();
        assertThat(Outcome.headlinesOfRecords(database, UNTIL))
                .as("the records")
                .isEqualTo(expected);
        assertThat(Outcome.cells(database)).as("the table of cells").isEqualTo(cells);

        var snapshot = Outcome.snapshot(folder.resolve("out/snapshot.json"));
        assertThat(Outcome.headlines(snapshot)).as("the snapshot").isEqualTo(expected);
        assertThat(Outcome.fractions(snapshot, "on-time")).isEqualTo(fractions(expected));
        assertThat(snapshot.get("records").get("dossier").get("known").asInt()).isEqualTo(Course.RECORDS);
    }

    private static Map<String, String> fractions(Map<String, Expected.Headline> expected) {
        var fractions = new TreeMap<String, String>();
        expected.forEach((agency, one) -> fractions.put(agency, one.onTime() + "/" + (one.onTime() + one.late())));
        return fractions;
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100));
    }
}
