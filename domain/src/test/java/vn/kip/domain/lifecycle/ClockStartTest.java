package vn.kip.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decree 309/2026, article 8.3: in force from 5 August 2026, which begins at 17:00 of the fourth by UTC. */
class ClockStartTest {

    @ParameterizedTest(name = "received {0}, by the agency {1}")
    @CsvSource({
        "2026-08-04T16:59:59Z, 2026-08-06T02:00:00Z, 2026-08-04T16:59:59Z",
        "2026-08-04T17:00:00Z, 2026-08-06T02:00:00Z, 2026-08-06T02:00:00Z",
        "2026-08-10T02:00:00Z, , 2026-08-10T02:00:00Z",
        "2026-08-10T02:00:00Z, 2026-08-10T02:00:00Z, 2026-08-10T02:00:00Z",
        "2026-08-10T02:00:00Z, 2026-08-10T01:59:59Z, 2026-08-10T02:00:00Z",
        ", 2026-08-10T02:00:00Z, ",
    })
    void runsFromTheReceiptThatTheRuleInForceNames(
            @Nullable Instant received, @Nullable Instant byAgency, @Nullable Instant expected) {
        assertThat(ClockStart.of(received, byAgency, ZoneId.of("Asia/Ho_Chi_Minh")))
                .isEqualTo(expected);
    }
}
