package vn.kip.domain.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kip.domain.review.ReviewRules;
import vn.kip.domain.settings.Setting;

class DoubtfulPatternTest {

    private static final String OTHERS = "{lateEntry: 90m, reappointments: {noticeDays: 1, atMost: 2}, supplements:"
            + " {withinDays: 5, atMost: 4}, bulk: {days: 2, atLeast: 10, times: 6}, duplicates: {within: 1m}}";

    @ParameterizedTest
    @EnumSource
    void saysInBothLanguagesWhatItIs(DoubtfulPattern pattern) {
        var meaning = pattern.meaning(rules("{}"));

        assertThat(meaning.vi()).isNotBlank().isNotEqualTo(meaning.en()).doesNotEndWith(".");
        assertThat(pattern.title().vi())
                .isNotBlank()
                .isNotEqualTo(pattern.title().en());
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "LATE_REAPPOINTMENT, recorded after the due day, at least one day before",
        "REPEATED_REAPPOINTMENT, more than once, more than 2 times",
        "LATE_SUPPLEMENT, more than 3 working days, more than 5 working days",
        "REPEATED_SUPPLEMENT, more than once, more than 4 times",
        "BULK_COMPLETION, at least 20 completions and no fewer than 3 times, at least 10 completions and no fewer than 6 times",
        "LATE_RECEIPT, more than 8 hours of working time, more than 90 minutes of working time",
        "RECEIPT_ENTERED_LATE, more than 8 hours of working time, more than 90 minutes of working time",
        "PROBABLE_DUPLICATE, no more than 10 seconds, no more than 60 seconds",
    })
    void namesTheThresholdsThatHold(DoubtfulPattern pattern, String byDefault, String configured) {
        assertThat(pattern.meaning(rules("{}")).en()).contains(byDefault);
        assertThat(pattern.meaning(rules(OTHERS)).en()).contains(configured);
    }

    @Test
    void isWrittenInLowerCaseWithHyphens() {
        assertThat(DoubtfulPattern.RECEIPT_ENTERED_LATE.id()).isEqualTo("receipt-entered-late");
        assertThat(Arrays.stream(DoubtfulPattern.values()).map(DoubtfulPattern::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void addsUpLateness() {
        var sum = new Lateness(1, 2, 3, 4, 5, 6).plus(new Lateness(10, 20, 30, 40, 50, 60));

        assertThat(sum).isEqualTo(new Lateness(11, 22, 33, 44, 55, 66));
        assertThat(sum.inFact()).isEqualTo(33);
        assertThat(Lateness.NONE.plus(sum)).isEqualTo(sum);
    }

    private static ReviewRules rules(String section) {
        return ReviewRules.read(
                Setting.parse("kip.yml", "review: " + section, name -> Optional.empty()),
                ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
