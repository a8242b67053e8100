package vn.kip.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.PresenceEpoch;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.Version;

class KnownVersionsTest {

    private static final RecordKey RECORD = new RecordKey("phu-quoc", RecordKind.DOSSIER, "H1");
    private static final Instant MONDAY = Instant.parse("2023-03-06T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-03-07T01:00:00Z");
    private static final ContentHash OPEN = hash(1);
    private static final ContentHash CLOSED = hash(2);

    private static final ContentHash GONE = ContentHash.NONE;

    private final KnownVersions known = new KnownVersions();
    private final long record = KnownVersions.record(RECORD, 0);

    @Test
    void knowsEveryVersionThatWasSentInWhateverOrder() {
        assertThat(known.add(record, new Version(0, TUESDAY, 1, CLOSED))).isTrue();
        assertThat(known.add(record, new Version(0, MONDAY, 1, OPEN))).isTrue();

        assertThat(known.add(record, new Version(0, MONDAY, 1, OPEN))).isFalse();
        assertThat(known.add(record, new Version(0, TUESDAY, 1, CLOSED))).isFalse();
        assertThat(known.add(record, new Version(0, TUESDAY, 1, OPEN))).isTrue();
        assertThat(known.add(record, new Version(0, MONDAY.plusNanos(1_000), 1, OPEN)))
                .isTrue();
        var other = KnownVersions.record(new RecordKey("phu-quoc", RecordKind.DOSSIER, "H2"), 0);
        assertThat(known.add(other, new Version(0, MONDAY, 1, OPEN))).isTrue();
    }

    @Test
    void needNotSendTheSameStateUnderAHigherRevisionOfTheMapping() {
        known.add(record, new Version(0, MONDAY, 1, OPEN));

        assertThat(known.add(record, new Version(0, MONDAY, 2, OPEN))).isFalse();
        assertThat(known.add(record, new Version(0, MONDAY, 2, CLOSED))).isTrue();
    }

    @Test
    void sendsAnEarlierReadingAgainWhenARevisionComesBackToIt() {
        known.add(record, new Version(0, MONDAY, 1, OPEN));
        known.add(record, new Version(0, MONDAY, 2, CLOSED));

        assertThat(known.add(record, new Version(0, MONDAY, 1, OPEN))).isFalse();
        assertThat(known.add(record, new Version(0, MONDAY, 3, OPEN))).isTrue();
    }

    @Test
    void countsTheStatesOfARecordWithoutStamps() {
        assertThat(known.nextObservation(record)).isEqualTo(Version.observation(1));

        known.add(record, new Version(0, Version.observation(1), 1, OPEN));
        known.add(record, new Version(0, Version.observation(2), 1, CLOSED));

        assertThat(known.nextObservation(record)).isEqualTo(Version.observation(3));
        assertThat(known.isCurrent(record, CLOSED)).isTrue();
        assertThat(known.isCurrent(record, OPEN)).isFalse();
    }

    @Test
    void beginsAnotherStayWhenARecordThatWasGoneIsSeenAgain() {
        known.add(record, new Version(0, TUESDAY, 1, CLOSED));
        assertThat(known.stay(record, 0)).isEqualTo(new PresenceEpoch(0, 0));
        assertThat(known.nextObservation(record)).isEqualTo(TUESDAY.plusNanos(1_000));

        known.add(record, new Version(0, known.nextObservation(record), 1, GONE));

        assertThat(known.isPresent(record)).isFalse();
        assertThat(known.stay(record, 0)).isEqualTo(new PresenceEpoch(0, 1));
        assertThat(known.isCurrent(record, CLOSED)).isFalse();

        // an older stamp than before it was gone, and yet what counts
        assertThat(known.add(record, new Version(1, MONDAY, 1, OPEN))).isTrue();
        assertThat(known.isPresent(record)).isTrue();
        assertThat(known.isCurrent(record, OPEN)).isTrue();
        assertThat(known.stay(record, 0)).isEqualTo(new PresenceEpoch(0, 1));
        assertThat(known.add(record, new Version(0, TUESDAY, 1, CLOSED))).isFalse();
    }

    @Test
    void keepsApartWhatSourcesOfDifferentPrecedenceSay() {
        var preferred = KnownVersions.record(RECORD, 5);
        known.add(preferred, new Version(5_000_000, MONDAY, 1, OPEN));

        assertThat(known.isCurrent(preferred, OPEN)).isTrue();
        assertThat(known.isCurrent(record, OPEN)).isFalse();
        assertThat(known.stay(preferred, 5).number()).isEqualTo(5_000_000);
        assertThat(known.add(record, new Version(0, MONDAY, 1, OPEN))).isTrue();
    }

    private static ContentHash hash(int value) {
        var bytes = new byte[ContentHash.LENGTH];
        bytes[0] = (byte) value;
        return ContentHash.of(bytes);
    }
}
