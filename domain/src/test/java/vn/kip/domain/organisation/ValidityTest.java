package vn.kip.domain.organisation;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final Validity JUNE = new Validity(parse("2025-06-01"), parse("2025-07-01"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2025-05-31, false", "2025-06-01, true", "2025-06-30, true", "2025-07-01, false"})
    void beginsWithItsFirstDayAndEndsBeforeItsEnd(LocalDate day, boolean contained) {
        assertThat(JUNE.contains(day)).isEqualTo(contained);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2025-05-01, 2025-06-01, false",
        "2025-05-01, 2025-06-02, true",
        "2025-06-30, 2025-08-01, true",
        "2025-07-01, 2025-08-01, false",
        "2025-06-10, 2025-06-11, true",
        "2025-01-01, 2025-12-31, true",
    })
    void overlapsWhatItSharesADayWith(LocalDate from, LocalDate until, boolean shared) {
        assertThat(JUNE.overlaps(new Validity(from, until))).isEqualTo(shared);
        assertThat(new Validity(from, until).overlaps(JUNE)).isEqualTo(shared);
    }

    @Test
    void hasALastDayWhenItEnds() {
        assertThat(JUNE.lastDay()).isEqualTo("2025-06-30");
        assertThat(JUNE.ends()).isTrue();
        assertThat(Validity.ALWAYS.ends()).isFalse();
        assertThat(Validity.ALWAYS.contains(LocalDate.MIN)).isTrue();
    }

    @Test
    void refusesToBeEmpty() {
        var day = parse("2025-06-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validity(day, day))
                .withMessage("expected a first day before the end, found 2025-06-01 and 2025-06-01");
        assertThat(new Validity(day, day.plusDays(1)).lastDay()).isEqualTo(day);
    }
}
