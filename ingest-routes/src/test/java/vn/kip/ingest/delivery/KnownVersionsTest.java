package vn.kip.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.Version;

class KnownVersionsTest {

    private static final RecordKey RECORD = new RecordKey("phu-quoc", RecordKind.DOSSIER, "H1");
    private static final Instant MONDAY = Instant.parse("2023-03-06T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-03-07T01:00:00Z");
    private static final ContentHash OPEN = hash(1);
    private static final ContentHash CLOSED = hash(2);

    private final KnownVersions known = new KnownVersions();

    @Test
    void knowsEveryVersionThatWasSentInWhateverOrder() {
        known.add(RECORD, new Version(0, TUESDAY, 1, CLOSED));
        known.add(RECORD, new Version(0, MONDAY, 1, OPEN));

        assertThat(known.knows(RECORD, MONDAY, 1, OPEN)).isTrue();
        assertThat(known.knows(RECORD, TUESDAY, 1, CLOSED)).isTrue();
        assertThat(known.knows(RECORD, TUESDAY, 1, OPEN)).isFalse();
        assertThat(known.knows(RECORD, MONDAY.plusNanos(1_000), 1, OPEN)).isFalse();
        assertThat(known.knows(new RecordKey("phu-quoc", RecordKind.DOSSIER, "H2"), MONDAY, 1, OPEN))
                .isFalse();
    }

    @Test
    void needNotSendTheSameStateUnderAHigherRevisionOfTheMapping() {
        known.add(RECORD, new Version(0, MONDAY, 1, OPEN));

        assertThat(known.knows(RECORD, MONDAY, 2, OPEN)).isTrue();
        assertThat(known.knows(RECORD, MONDAY, 2, CLOSED)).isFalse();
    }

    @Test
    void sendsAnEarlierReadingAgainWhenARevisionComesBackToIt() {
        known.add(RECORD, new Version(0, MONDAY, 1, OPEN));
        known.add(RECORD, new Version(0, MONDAY, 2, CLOSED));

        assertThat(known.knows(RECORD, MONDAY, 3, OPEN)).isFalse();
        assertThat(known.knows(RECORD, MONDAY, 1, OPEN)).isTrue();
    }

    @Test
    void countsTheStatesOfARecordWithoutStamps() {
        assertThat(known.observations(RECORD)).isZero();

        known.add(RECORD, new Version(0, Version.observation(1), 1, OPEN));
        known.add(RECORD, new Version(0, Version.observation(2), 1, CLOSED));

        assertThat(known.observations(RECORD)).isEqualTo(2);
        assertThat(known.isCurrent(RECORD, CLOSED)).isTrue();
        assertThat(known.isCurrent(RECORD, OPEN)).isFalse();
    }

    private static ContentHash hash(int value) {
        var bytes = new byte[ContentHash.LENGTH];
        bytes[0] = (byte) value;
        return ContentHash.of(bytes);
    }
}
