package vn.kip.report.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.delivery.DeliveryStore.Line;
import vn.kip.report.delivery.Receivers.Receiver;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.schedule.Folders;

class DeliveryStoreIT {

    private static final Receiver ARCHIVE = new Receiver("archive", "folder", new Nowhere());
    private static final Receiver PROVINCE = new Receiver("province", "webhook", new Nowhere());
    private static final ReportKey REPORT = new ReportKey("phu-quoc", "decree-09-2019", "2023-H1");

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
    private final DeliveryStore store;

    DeliveryStoreIT(@TempDir Path folder) {
        store = new DeliveryStore(jdbc, Folders.in(folder));
    }

    private static final class Nowhere implements Channel {

        @Override
        public void deliver(Parcel parcel) {}

        @Override
        public boolean needsFiles() {
            return true;
        }
    }

    @Test
    void findsWhatAPublisherThatDiedLeftWithoutDeliveries() {
        store.register(List.of(ARCHIVE, PROVINCE));
        publish(1, "now()");

        store.complete(List.of(ARCHIVE, PROVINCE));
        store.complete(List.of(ARCHIVE, PROVINCE));

        assertThat(deliveries()).containsExactly("archive 1 WAITING", "province 1 WAITING");
    }

    @Test
    void addsNothingThatWasPublishedBeforeAReceiverWasDeclared() {
        publish(1, "now() - interval '1 day'");
        store.register(List.of(ARCHIVE));
        publish(2, "now()");
        store.register(List.of(ARCHIVE));

        store.complete(List.of(ARCHIVE));

        assertThat(deliveries()).containsExactly("archive 2 WAITING");
    }

    @Test
    void givesUpWhatWaitsForAReceiverThatIsNoneAnyMore() {
        store.register(List.of(ARCHIVE, PROVINCE));
        publish(1, "now()");
        store.complete(List.of(ARCHIVE, PROVINCE));
        store.delivered(id("archive"), Instant.parse("2023-06-15T00:00:00Z"));

        store.complete(List.of());

        assertThat(deliveries()).containsExactly("archive 1 DELIVERED", "province 1 CANCELLED");
        assertThat(store.renew(id("province"))).isTrue();
        assertThat(store.renew(id("archive"))).isFalse();
        assertThat(deliveries()).containsExactly("archive 1 DELIVERED", "province 1 WAITING");
    }

    @Test
    void waitsForTheFilesOfTheLatestRevisionOnly() {
        store.register(List.of(ARCHIVE));
        publish(1, "now()");
        store.complete(List.of(ARCHIVE));
        var first = id("archive");
        assertThat(store.waiting()).containsExactly(new Line(first, "archive", true));

        publish(2, "now()");
        store.complete(List.of(ARCHIVE));

        assertThat(store.waiting()).extracting(Line::filesComing).containsExactly(false, true);
        assertThat(store.isReplaced(store.waiting(first).orElseThrow().parcel()))
                .isTrue();
    }

    @Test
    void countsAttemptsAndKeepsTheLastReason() {
        store.register(List.of(PROVINCE));
        publish(1, "now()");
        store.complete(List.of(PROVINCE));
        var at = Instant.parse("2023-06-15T00:00:00Z");

        store.failed(id("province"), at, "first");
        store.failed(id("province"), at.plus(Duration.ofMinutes(1)), "second");

        assertThat(jdbc.queryForMap("select attempts, last_error from delivery"))
                .isEqualTo(Map.of("attempts", 2, "last_error", "second"));
        store.delivered(id("province"), at.plus(Duration.ofHours(1)));
        assertThat(store.waiting(id("province"))).isEmpty();
        assertThat(store.waitingFor("province")).isZero();
    }

    private void publish(int revision, String at) {
        jdbc.update(
                """
                insert into snapshot (unit, calendar, period, revision, content, previous_hash, content_hash, published_at)
                values (?, ?, ?, ?, '{}', ?, ?, %s)
                """.formatted(at),
                REPORT.unit(),
                REPORT.calendar(),
                REPORT.period(),
                revision,
                revision == 1 ? null : "hash " + (revision - 1),
                "hash " + revision);
    }

    private long id(String receiver) {
        return jdbc.queryForList("select id from delivery where receiver = ? order by id", Long.class, receiver)
                .get(0);
    }

    private List<String> deliveries() {
        return jdbc.queryForList(
                "select receiver || ' ' || revision || ' ' || state from delivery order by 1", String.class);
    }
}
