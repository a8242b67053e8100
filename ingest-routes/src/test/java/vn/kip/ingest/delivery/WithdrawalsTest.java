package vn.kip.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.LongHashSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.PresenceEpoch;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.ingest.delivery.Portion.Scan;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.mapping.Reading;

class WithdrawalsTest {

    private static final InternalAudit AUDIT = new InternalAudit("2023", "VPUB", LocalDate.of(2023, 5, 1), null);

    private final Known known = new Known(new KnownVersions(), new KnownRejections(), 3);
    private final List<RecordKey> all = List.of(key("A1"), key("A2"));
    private final Withdrawals withdrawals = new Withdrawals(
            new Mapping.Subject("audits", RecordKind.AUDIT, "phu-quoc", 2), known, new Presence(), this::keys);

    @Test
    void saysOfARecordThatTwoWholeReadingsMissedThatItIsGone() {
        reading(accepted("A1"), accepted("A2"));
        send("A2", 7);
        assertThat(reading(accepted("A1"))).isZero();
        assertThat(reading(accepted("A1"))).isEqualTo(1);

        var versions = withdrawals.versions();

        assertThat(versions)
                .containsExactly(new RecordVersion(
                        key("A2"),
                        new Version(3_000_000, Version.observation(8), 2, ContentHash.NONE),
                        "audits",
                        "missing in two whole readings",
                        null));
        assertThat(withdrawals.versions()).isEqualTo(versions);
        withdrawals.sent(versions);
        assertThat(withdrawals.known()).isEqualTo(1);
        assertThat(reading(accepted("A1"))).isZero();
        assertThat(known.versions().stay(KnownVersions.record(key("A2"), 3), 3)).isEqualTo(new PresenceEpoch(3, 1));
    }

    @Test
    void takesARowThatWasRejectedForBeingThere() {
        reading(accepted("A1"), accepted("A2"));
        reading(accepted("A1"), refused("A2"));

        assertThat(reading(accepted("A1"), refused("A2"))).isZero();
    }

    @Test
    void drawsNoConclusionWhenARowCouldBeAnyRecord() {
        reading(accepted("A1"), accepted("A2"));
        reading(accepted("A1"), refused(""));

        assertThat(reading(accepted("A1"), refused(""))).isZero();
    }

    private long reading(Reading... readings) {
        var scope = new Portion.Scope(null, null, Scan.BEGINS);
        var step = new Portion.Step("", "", true, true, true, scope);
        withdrawals.note(new Portion("audits", "all", Instant.EPOCH, Arrays.asList(readings), 0, step));
        return withdrawals.end();
    }

    private void send(String id, long observation) {
        known.versions()
                .add(
                        KnownVersions.record(key(id), 3),
                        new Version(3_000_000, Version.observation(observation), 2, RecordCodec.hash(AUDIT)));
    }

    private List<RecordKey> keys(LongHashSet records) {
        return all.stream()
                .filter(key -> records.contains(KnownVersions.record(key, 3)))
                .toList();
    }

    private static Reading accepted(String id) {
        return new Reading.Accepted(key(id), RecordCodec.encode(AUDIT), null, "row");
    }

    private static Reading refused(String id) {
        return new Reading.Refused(
                new Rejection("audits", RecordKind.AUDIT, "row", id, Reason.BAD_VALUE, "f", "x", "y"), null);
    }

    private static RecordKey key(String id) {
        return new RecordKey("phu-quoc", RecordKind.AUDIT, id);
    }
}
