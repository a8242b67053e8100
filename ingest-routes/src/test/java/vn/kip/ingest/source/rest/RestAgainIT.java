package vn.kip.ingest.source.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.record.PresenceEpoch;
import vn.kip.domain.record.RecordVersion;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.control.Backfill;
import vn.kip.ingest.control.Filter;
import vn.kip.ingest.control.Outcome;
import vn.kip.ingest.control.SourceControl;
import vn.kip.ingest.delivery.Deliveries;

@ExtendWith(SharedKafka.class)
class RestAgainIT {

    private static final String CHANGES =
            "updatedSince: {parameter: updatedSince, format: yyyyMMddHHmmss, overlap: 10m}";

    @TempDir
    private Path home;

    private OneStop oneStop;
    private String source;

    @BeforeEach
    void open(TestInfo test) throws IOException {
        oneStop = new OneStop();
        source = "again-"
                + Integer.toHexString(
                        test.getTestMethod().orElseThrow().getName().hashCode());
        for (int day = 1; day <= 5; day++) {
            oneStop.put(dossier(day));
        }
    }

    @AfterEach
    void close() {
        oneStop.close();
    }

    @Test
    void withdrawsWhatTwoWholeReadingsMissAndTakesItBackWhenItIsSeen() {
        try (var ingest = RunningIngest.start(home, settings("deletions: withdraw", ""))) {
            ingest.caughtUp(source);

            // missing in one reading
            var pages = new AtomicInteger();
            oneStop.afterEachPage(() -> {
                var page = pages.incrementAndGet();
                if (page == 1) {
                    oneStop.remove("H2");
                } else if (page == 2) {
                    oneStop.put(dossier(2));
                }
            });
            await().until(() -> pages.get() > 6);
            assertThat(SharedKafka.versions(source)).hasSize(5);

            // missing in two
            oneStop.remove("H2");
            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(6));
            assertThat(of("H2").get(1).content()).isNull();

            // and there again
            oneStop.put(dossier(2));
            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(7));
        }

        assertThat(of("H2"))
                .extracting(version -> PresenceEpoch.of(version.version()).stay())
                .containsExactly(0, 0, 1);
        assertThat(of("H2").get(2).content()).isEqualTo(of("H2").get(0).content());
        assertThat(SharedKafka.ledger(source).keySet()).anyMatch(portion -> portion.startsWith("withdrawn #"));
        Register.assertBalanced(source, 7);
    }

    @Test
    void withdrawsManyAtOnceOnlyWhenSomebodyHasLooked() {
        try (var ingest =
                RunningIngest.start(home, settings("deletions: withdraw\n    pause: {gone: 20%, rows: 1}", ""))) {
            ingest.caughtUp(source);
            // said for another reason, and so not about what is missing later
            ingest.bean(Deliveries.class).resume(source);
            oneStop.remove("H2");
            oneStop.remove("H4");

            await().untilAsserted(() -> assertThat(ingest.status(source).failure())
                    .isEqualTo("paused: of 5 records 2 are no longer there, more than 20 %; if that is right, say"
                            + " ./kip source resume " + source));
            assertThat(SharedKafka.versions(source)).hasSize(5);

            ingest.bean(Deliveries.class).resume(source);
            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(7));
            ingest.caughtUp(source);
        }

        Register.assertBalanced(source, 7);
    }

    @Test
    void readsTheWholeAgainFromTimeToTimeWhereOnlyChangesAreAskedFor() {
        try (var ingest = RunningIngest.start(home, settings("resync: 300ms\n    deletions: withdraw", CHANGES))) {
            ingest.caughtUp(source);
            await().until(() -> oneStop.asked().stream().anyMatch(query -> query.contains("updatedSince=")));
            oneStop.remove("H2");

            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(6));
        }
        assertThat(of("H2").get(1).content()).isNull();
        assertThat(oneStop.asked().stream().filter(query -> !query.contains("updatedSince=")))
                .hasSizeGreaterThan(4);
        Register.assertBalanced(source, 6);
    }

    @Test
    void bringsARejectedRowOnceItWasCorrectedThoughItsStampSaysNothing() {
        var bad = dossier(1);
        bad.put("TrangThaiHoSo", "11");
        oneStop.put(bad);

        try (var ingest = RunningIngest.start(home, settings("", CHANGES))) {
            ingest.caughtUp(source);
            assertThat(ingest.status(source).rejected()).isEqualTo(1);
            var control = ingest.bean(SourceControl.class);
            oneStop.put(dossier(1));
            var asked = oneStop.asked().size();
            await().until(() -> oneStop.asked().size() > asked + 3);
            assertThat(SharedKafka.versions(source)).hasSize(4);

            assertThat(control.redrive(source, Filter.ALL).state()).isEqualTo(Outcome.State.STARTED);
            oneStop.put(dossier(7));
            await().untilAsserted(() -> assertThat(SharedKafka.versions(source)).hasSize(6));

            control.redrive(source, Filter.ALL);
            await().until(() -> redrives() > 3);
        }

        assertThat(of("H1")).hasSize(1);
        assertThat(SharedKafka.rejections(source)).hasSize(1);
        Register.assertBalanced(source, 6);
    }

    @Test
    void readsASpanAgainPageByPageAndSaysHowFarItIs() {
        var seen = new ConcurrentSkipListSet<Long>();
        try (var ingest = RunningIngest.start(home, settings("", CHANGES))) {
            ingest.caughtUp(source);
            for (int day = 1; day <= 5; day++) {
                var corrected = dossier(day);
                corrected.put("DonViXuLy", "H33.02");
                oneStop.put(corrected);
            }
            var control = ingest.bean(SourceControl.class);
            oneStop.afterEachPage(() -> control.backfills().forEach(backfill -> seen.add(backfill.rows())));

            control.backfill(source, LocalDate.of(2023, 3, 2), LocalDate.of(2023, 3, 4));

            await().untilAsserted(() ->
                    assertThat(control.backfills()).extracting(Backfill::state).containsExactly(Backfill.State.DONE));
            assertThat(control.backfills().get(0).rows()).isGreaterThanOrEqualTo(3);
            assertThat(new TreeSet<>(seen)).contains(0L, 2L);
        }

        // one more of each of the three days; the one of the last day is asked for by the live pull with its overlap
        assertThat(List.of(of("H1").size(), of("H2").size(), of("H3").size(), of("H4").size()))
                .containsExactly(1, 2, 2, 2);
        assertThat(SharedKafka.ledger(source).keySet())
                .anyMatch(portion -> portion.startsWith("backfill changes since"));
        Register.assertBalanced(source, SharedKafka.versions(source).size());
    }

    private long redrives() {
        return SharedKafka.ledger(source).keySet().stream()
                .filter(portion -> portion.startsWith("redrive "))
                .count();
    }

    private List<RecordVersion> of(String id) {
        return SharedKafka.versions(source).stream()
                .filter(version -> version.key().id().equals(id))
                .toList();
    }

    private static Map<String, Object> dossier(int day) {
        return RestSourceIT.dossier("H" + day, "202303%02d100000".formatted(day));
    }

    private String settings(String keys, String changes) {
        return """
                sources:
                  - name: %s
                    records: dossier
                    kind: rest
                    authority: %s
                    every: 50ms
                    %s
                    rest:
                      url: %s
                      token: t0ken
                      rows: data
                      page: {parameter: page, first: 1, sizeParameter: size, size: %d}
                      %s
                    mapping:
                      stamp: NgayCapNhat
                      fields:
                        id: MaHoSo
                        status: TrangThaiHoSo
                        resolvingAgency: DonViXuLy
                        receivedAt: NgayTiepNhan
                        completedAt: NgayKetThucXuLy
                """.formatted(source, source, keys, oneStop.url(), changes.isEmpty() ? 10 : 2, changes);
    }
}
