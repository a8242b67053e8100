package vn.kip.ingest.reread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedAtTest {

    private static final Instant NOW = Instant.parse("2023-07-01T00:00:00Z");

    @Test
    void takesTheEarliestChangeThatThePositionsTell() {
        assertThat(ChangedAt.earliest(
                        List.of(
                                "changes since 2023-03-01T00:00:00Z, page 2, row 7",
                                "page 1, row 4 (changed 2023-02-01T00:00:00Z)",
                                "changes since 2023-01-01T00:00:00Z, page 1, row 1 (changed 2023-02-02T00:00:00Z)"),
                        NOW))
                .contains(Instant.parse("2023-01-01T00:00:00Z"));
    }

    @Test
    void looksFromTheBeginningWhereAPositionTellsNothingOrWhatCannotBe() {
        var told = "changes since 2023-03-01T00:00:00Z, page 2, row 7";

        assertThat(ChangedAt.earliest(List.of(told, "page 1, row 4"), NOW)).isEmpty();
        assertThat(ChangedAt.earliest(List.of(told, "page 1, row 4 (changed 2999-01-01T00:00:00Z)"), NOW))
                .isEmpty();
        assertThat(ChangedAt.earliest(List.of("changes since yesterday, page 1"), NOW))
                .isEmpty();
    }
}
