package vn.kip.report.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.RuleSetState;
import vn.kip.domain.wire.RuleSetState.Stage;
import vn.kip.domain.wire.Topics;
import vn.kip.report.figures.LiveFigures;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.RulesChange;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.TestBroker;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.fixture.TestPublisher;
import vn.kip.report.fixture.TestTopics;
import vn.kip.report.readmodel.RuleSets;
import vn.kip.report.readmodel.RulesBeingBuiltException;

/** Which ratings count as satisfied is changed while slips come in: the figures are the old ones until they are the new. */
class RuleChangeIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String NEW_SETTINGS = Catalogues.FIVE_OBJECTIVES + "survey: {satisfied: [VERY_SATISFIED]}\n";
    private static final Catalogue OLD = Catalogues.fiveObjectives();
    private static final Catalogue NEW = Catalogues.of(NEW_SETTINGS);
    private static final String OLD_APPLICATION = Topics.applicationId(OLD.rules());
    private static final String NEW_APPLICATION = Topics.applicationId(NEW.rules());

    private final String schema = TestDatabase.freshSchema();
    private final List<RecordVersion> slips = new ArrayList<>();
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    @BeforeEach
    void beginWithNothing() {
        TestBroker.clear();
    }

    @Test
    void showsTheOldFiguresUntilTheNewOnesAreWhole() throws Exception {
        try (var old = new TestTopics(OLD.rules()).create();
                var now = new TestTopics(NEW.rules()).create();
                var former = TestPublisher.start(schema)) {
            sent(old, "VERY_SATISFIED", 2);
            sent(old, "SATISFIED", 4);
            sent(old, "NEUTRAL", 4);
            old.aggregate(DumbCells.of(OLD.rules(), slips));
            awaitFigure(former, "6/10");
            assertThat(figures(former).rulesChange()).isEmpty();

            try (var publisher = TestPublisher.start(schema, NEW_SETTINGS);
                    var watch = new Watch(publisher)) {
                await().atMost(LONG)
                        .until(() -> cells(publisher, OLD_APPLICATION) > 0
                                && figures(publisher).rulesChange().isPresent());
                // what comes while the new ones are built is counted by the old ones
                sent(old, "SATISFIED", 1);
                old.aggregate(DumbCells.of(OLD.rules(), slips));
                awaitFigure(publisher, "7/11");
                // a part of the new cells is written, and their count is not committed
                now.emit(DumbCells.of(NEW.rules(), slips.subList(0, 6)));
                await().atMost(LONG).until(() -> cells(publisher, NEW_APPLICATION) > 0);
                assertThat(figure(publisher)).isEqualTo("7/11");
                assertThat(figures(publisher).rulesChange())
                        .contains(new RulesChange(OLD.rules().id(), NEW.rules().id(), 0));
                assertThatThrownBy(() -> publisher.bean(Drain.class).await(Duration.ofMillis(300)))
                        .isInstanceOf(NotDrainedException.class);
                assertThatThrownBy(() -> publisher.bean(RuleSetRemoval.class).confirm())
                        .isInstanceOf(RulesBeingBuiltException.class);
                watch.end();
            }

            try (var publisher = TestPublisher.start(schema, NEW_SETTINGS);
                    var watch = new Watch(publisher)) {
                assertThat(figure(publisher)).isEqualTo("7/11");
                now.counting(old);
                now.aggregate(DumbCells.of(NEW.rules(), slips));
                awaitFigure(publisher, "2/11");
                assertThat(figures(publisher).rulesChange()).isEmpty();
                publisher.bean(Drain.class).await(LONG);

                // the publisher of the former rules shows the same, says so, and leaves it at that
                await().during(Duration.ofSeconds(2)).atMost(LONG).until(() -> figure(former)
                        .equals("2/11"));
                assertThat(figures(former).rulesChange())
                        .contains(new RulesChange(NEW.rules().id(), OLD.rules().id(), null));
                assertThat(told())
                        .containsEntry(OLD_APPLICATION, Stage.KEPT)
                        .containsEntry(NEW_APPLICATION, Stage.SHOWN);
                watch.end();
            }
            assertThat(seen).containsExactly("2/11 new", "6/10 old", "7/11 old");
        }
    }

    @Test
    void goesBackToWhatIsKeptAndRemovesWhatIsNotWantedWhenThatIsConfirmed() throws Exception {
        try (var old = new TestTopics(OLD.rules()).create();
                var now = new TestTopics(NEW.rules()).create()) {
            sent(old, "VERY_SATISFIED", 2);
            sent(old, "SATISFIED", 4);
            old.aggregate(DumbCells.of(OLD.rules(), slips));
            try (var publisher = TestPublisher.start(schema)) {
                awaitFigure(publisher, "6/6");
            }
            now.counting(old);
            now.aggregate(DumbCells.of(NEW.rules(), slips));
            try (var publisher = TestPublisher.start(schema, NEW_SETTINGS)) {
                awaitFigure(publisher, "2/6");
                sent(old, "NEUTRAL", 2);
                now.counting(old);
                now.aggregate(DumbCells.of(NEW.rules(), slips));
                awaitFigure(publisher, "2/8");
            }

            try (var publisher = TestPublisher.start(schema)) {
                // what has come since is not counted by the old rules yet, and nothing that was shown may go away
                await().atMost(LONG).until(() -> publisher.bean(RuleSets.class).of(OLD_APPLICATION).stream()
                        .anyMatch(set -> set.is(Stage.BUILDING)));
                assertThat(figure(publisher)).isEqualTo("2/8");
                old.aggregate(DumbCells.of(OLD.rules(), slips));
                awaitFigure(publisher, "6/8");
                try (var member = member(NEW_APPLICATION)) {
                    assertThatThrownBy(
                                    () -> publisher.bean(RuleSetRemoval.class).confirm())
                            .isInstanceOf(RulesStillCountedException.class);
                }

                var removed = publisher.bean(RuleSetRemoval.class).confirm();

                assertThat(removed)
                        .extracting(set -> set.id())
                        .containsExactly(NEW.rules().id());
                assertThat(publisher.bean(RuleSets.class).all())
                        .extracting(set -> set.stage())
                        .containsExactly(Stage.SHOWN);
                assertThat(figure(publisher)).isEqualTo("6/8");
                assertThat(told()).containsEntry(NEW_APPLICATION, Stage.REMOVED);
                assertThat(groupsAndTopics())
                        .doesNotContain(NEW_APPLICATION, Topics.cells(NEW_APPLICATION))
                        .contains(OLD_APPLICATION, Topics.cells(OLD_APPLICATION));

                // of a removal that was broken off nothing is left by the next start either
                var sets = publisher.bean(RuleSets.class);
                sets.want(NEW_APPLICATION, "");
                sets.want(OLD_APPLICATION, "");
                sets.beginRemoval();
                publisher.bean(RuleSetRemoval.class).finish();
                assertThat(sets.all()).extracting(set -> set.stage()).containsExactly(Stage.SHOWN);
            }
        }
    }

    /** One that counts, as far as its group knows. */
    private static KafkaConsumer<byte[], byte[]> member(String group) {
        var bytes = new ByteArrayDeserializer();
        var member = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestBroker.bootstrapServers(), "group.id", group),
                bytes,
                bytes);
        member.subscribe(List.of(RecordKind.SURVEY.topic()));
        await().atMost(LONG).until(() -> {
            member.poll(Duration.ofMillis(100));
            return !member.assignment().isEmpty();
        });
        return member;
    }

    /** Looks at the figures for as long as it is open. */
    private final class Watch implements AutoCloseable {

        private final AtomicBoolean ended = new AtomicBoolean();
        private final Thread thread;

        Watch(TestPublisher publisher) {
            thread = new Thread(() -> {
                while (!ended.get()) {
                    var figures = figures(publisher);
                    seen.add(fraction(figures) + (figures.rulesChange().isPresent() ? " old" : " new"));
                }
            });
            thread.start();
        }

        void end() throws InterruptedException {
            ended.set(true);
            thread.join();
        }

        @Override
        public void close() throws InterruptedException {
            end();
        }
    }

    private void sent(TestTopics topics, String rating, int times) {
        var sent = IntStream.range(0, times)
                .mapToObj(number -> slip("P-" + (slips.size() + number), rating))
                .toList();
        slips.addAll(sent);
        topics.ingest(sent);
    }

    private static RecordVersion slip(String id, String rating) {
        var at = Instant.parse("2023-02-01T03:00:00Z");
        var slip = new SurveySlip("A0", "", at, rating);
        return new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.SURVEY, id),
                new Version(0, at, 1, RecordCodec.hash(slip)),
                "source-survey",
                "row",
                slip);
    }

    private static void awaitFigure(TestPublisher publisher, String expected) {
        await().atMost(LONG).untilAsserted(() -> assertThat(figure(publisher)).isEqualTo(expected));
    }

    private static String figure(TestPublisher publisher) {
        return fraction(figures(publisher));
    }

    private static ReportFigures figures(TestPublisher publisher) {
        return publisher.bean(LiveFigures.class).of(OLD.calendar(), "2023-H1", null);
    }

    private static String fraction(ReportFigures figures) {
        return figures.results().stream()
                .filter(result -> result.indicator().id().equals("satisfaction"))
                .map(result -> result.official().fraction())
                .map(fraction -> fraction.numerator() + "/" + fraction.denominator())
                .findFirst()
                .orElseThrow();
    }

    private static long cells(TestPublisher publisher, String application) {
        var sets = publisher.bean(RuleSets.class);
        return sets.of(application).map(sets::cells).orElse(0L);
    }

    /** The last that was told of each rule set. */
    private static Map<String, Stage> told() {
        var told = new TreeMap<String, Stage>();
        var bytes = new ByteArrayDeserializer();
        Map<String, Object> settings = Map.of("bootstrap.servers", TestBroker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var topic = new TopicPartition(Topics.RULES, 0);
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            long end = consumer.endOffsets(List.of(topic)).getOrDefault(topic, 0L);
            while (consumer.position(topic) < end) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(message -> told.put(
                                new String(message.key(), StandardCharsets.UTF_8),
                                RuleSetState.decode(message.value()).stage()));
            }
        }
        return told;
    }

    private static Set<String> groupsAndTopics() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            var names = new LinkedHashSet<>(admin.listTopics().names().get());
            admin.listGroups().all().get().forEach(group -> names.add(group.groupId()));
            return names;
        }
    }
}
