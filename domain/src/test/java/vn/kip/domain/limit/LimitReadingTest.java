package vn.kip.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.domain.limit.TimeLimit.Unit;

class LimitReadingTest {

    @ParameterizedTest
    @CsvSource({
        "15 ngày làm việc,      15, WORKING_DAYS",
        "05 Ngày  làm\u00A0việc, 5, WORKING_DAYS",
        "30 ngày,               30, CALENDAR_DAYS",
        "8 giờ,                  8, WORKING_HOURS",
        "8 giờ làm việc,         8, WORKING_HOURS",
        "6 tháng,                6, MONTHS",
        "9999 ngày,           9999, CALENDAR_DAYS",
        "Trong ngày,             0, WORKING_DAYS",
        "Ngay,                   0, WORKING_DAYS",
        "Ngay trong ngày,        0, WORKING_DAYS",
        "trong ngày làm việc,    0, WORKING_DAYS",
        "trong ngày tiếp nhận,   0, WORKING_DAYS",
        "0 ngày,                 0, WORKING_DAYS",
        "0 giờ,                  0, WORKING_DAYS",
    })
    void readsALimit(String text, int amount, Unit unit) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(LimitReading.of(text)).isEqualTo(new LimitReading.Understood(new TimeLimit(amount, unit)));
        assertThat(LimitReading.of(decomposed).limit()).contains(new TimeLimit(amount, unit));
        assertThat(LimitReading.of(text).reason()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15",
                "ngày",
                "ngày làm việc",
                "10-15 ngày",
                "1,5 ngày",
                "-5 ngày",
                "10000 ngày",
                "2 tuần",
                "1 năm",
                "15ngày",
                "15 ngày làm việc kể từ ngày nhận đủ hồ sơ",
                "Không quy định"
            })
    void doesNotGuessWhatItDoesNotUnderstand(String text) {
        assertThat(LimitReading.of(text).limit()).isEmpty();
        assertThat(LimitReading.of(text).reason()).contains(Reason.LIMIT_NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00A0"})
    void tellsALimitThatIsNotStated(String text) {
        assertThat(LimitReading.of(text)).isEqualTo(new LimitReading.None(Reason.NO_LIMIT));
        assertThat(LimitReading.of(text, text).reason()).contains(Reason.NO_LIMIT);
    }

    @Test
    void refusesAnAmountThatNoLawGives() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeLimit(-1, Unit.MONTHS))
                .withMessage("expected an amount from 0 to 9999, found -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeLimit(10000, Unit.MONTHS));
        assertThat(new TimeLimit(9999, Unit.MONTHS).amount()).isEqualTo(9999);
    }
}
