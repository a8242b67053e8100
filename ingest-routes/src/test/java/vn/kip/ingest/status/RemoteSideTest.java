package vn.kip.ingest.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kip.domain.record.RecordKind;
import vn.kip.ingest.status.RemoteSide.Look;

/** A source is caught up when its remote side has answered and all that lies here is read. */
class RemoteSideTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    private final SourceProgress progress = new SourceProgress(Map.of("slips", RecordKind.SURVEY));

    @BeforeEach
    void fetches() {
        progress.fetches("slips");
    }

    @Test
    void isNotCompleteBeforeItHasAnswered() {
        progress.complete("slips", NINE);

        assertThat(status().caughtUp()).isFalse();
        assertThat(status().lastSuccess()).isNull();
    }

    @Test
    void isAsFreshAsItsLastAnswer() {
        progress.fetched("slips", Look.NOTHING_NEW, NINE);
        progress.complete("slips", TEN);

        assertThat(status().caughtUp()).isTrue();
        assertThat(status().lastSuccess()).isEqualTo(NINE);
    }

    @Test
    void isCompleteOnceAfterAFetchSomebodyHasLookedAroundAnew() {
        progress.fetched("slips", Look.BROUGHT, NINE);
        // began to look around before the file was here
        progress.complete("slips", NINE);
        assertThat(status().caughtUp()).isFalse();

        progress.complete("slips", TEN);

        assertThat(status().caughtUp()).isTrue();
    }

    @Test
    void doesNotForgetWhatItBroughtWhenTheNextLookBringsNothing() {
        progress.fetched("slips", Look.BROUGHT, NINE);
        progress.fetched("slips", Look.NOTHING_NEW, TEN);
        progress.complete("slips", TEN);

        assertThat(status().caughtUp()).isFalse();
    }

    @Test
    void waitsForAFileThatGrows() {
        progress.fetched("slips", Look.UNFINISHED, NINE);
        progress.complete("slips", NINE);
        progress.complete("slips", TEN);

        assertThat(status().caughtUp()).isFalse();
        assertThat(status().failure()).isNull();
    }

    @Test
    void staysFailingWhileFilesThatLieHereAreRead() {
        progress.fetchFailing("slips", "nobody there");
        progress.delivered("slips", new RowCounts(5, 0, 0), null, NINE);
        progress.complete("slips", NINE);

        assertThat(status().failure()).isEqualTo("nobody there");
        assertThat(status().sent()).isEqualTo(5);
        assertThat(status().caughtUp()).isFalse();

        progress.fetched("slips", Look.NOTHING_NEW, TEN);
        progress.complete("slips", TEN);

        assertThat(status().failure()).isNull();
        assertThat(status().caughtUp()).isTrue();
    }

    @Test
    void doesNotTakeBackWhatIsWrongHere() {
        progress.failing("slips", "disk full");
        progress.fetched("slips", Look.NOTHING_NEW, TEN);

        assertThat(status().failure()).isEqualTo("disk full");
    }

    private SourceStatus status() {
        return progress.of("slips").orElseThrow();
    }
}
