package vn.kip.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private final Presence presence = new Presence();

    PresenceTest() {
        List.of(1L, 2L, 3L).forEach(presence::add);
    }

    @Test
    void missesARecordOnlyAfterTwoWholeReadings() {
        assertThat(reading(1, 2)).isEmpty();
        assertThat(reading(1, 2)).containsExactly(3);
    }

    @Test
    void forgetsThatARecordWasMissingOnceItIsSeen() {
        assertThat(reading(1, 2)).isEmpty();
        assertThat(reading(1, 3)).isEmpty();
        assertThat(reading(1, 3)).containsExactly(2);
    }

    @Test
    void drawsNoConclusionFromAReadingThatWasInterrupted() {
        reading(1, 2);

        presence.begin();
        presence.saw(1);
        presence.interrupt();
        presence.saw(2);

        assertThat(presence.end().toArray()).isEmpty();
    }

    @Test
    void keepsTwoInterruptedReadingsFromMakingAWholeOne() {
        presence.interrupt();
        presence.saw(1);
        assertThat(presence.end().toArray()).isEmpty();
        presence.saw(2);
        assertThat(presence.end().toArray()).isEmpty();
    }

    @Test
    void findsAgainWhatIsGoneUntilItIsWithdrawn() {
        reading(1, 2);
        assertThat(reading(1, 2)).containsExactly(3);
        assertThat(reading(1, 2)).containsExactly(3);

        presence.remove(3);

        assertThat(reading(1, 2)).isEmpty();
        assertThat(presence.size()).isEqualTo(2);
    }

    @Test
    void doesNotMissARecordThatCameWithTheReading() {
        reading(1, 2, 3);
        presence.begin();
        presence.add(4);
        presence.saw(4);
        Arrays.stream(new long[] {1, 2, 3}).forEach(presence::saw);

        assertThat(presence.end().toArray()).isEmpty();
        assertThat(reading(1, 2, 3)).isEmpty();
    }

    private long[] reading(long... records) {
        presence.begin();
        Arrays.stream(records).forEach(presence::saw);
        return presence.end().toArray();
    }
}
