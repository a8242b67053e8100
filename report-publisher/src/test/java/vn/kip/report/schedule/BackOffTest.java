package vn.kip.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "5, 32", "6, 60", "7, 60", "64, 60", "1000000, 60"})
    void doublesThePauseUpToTheLongest(int failuresBefore, int minutes) {
        assertThat(new BackOff(Duration.ofMinutes(1), Duration.ofHours(1)).pause(failuresBefore))
                .isEqualTo(Duration.ofMinutes(minutes));
    }
}
