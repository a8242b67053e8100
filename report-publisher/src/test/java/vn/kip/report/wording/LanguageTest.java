package vn.kip.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "7, 7, 7",
        "999, 999, 999",
        "1000, 1.000, '1,000'",
        "40000, 40.000, '40,000'",
        "1234567, 1.234.567, '1,234,567'",
        "-1234, -1.234, '-1,234'"
    })
    void setsThousandsApart(long number, String vi, String en) {
        assertThat(Language.VI.number(number)).isEqualTo(vi);
        assertThat(Language.EN.number(number)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "5, 05, 5", "9, 09, 9", "10, 10, 10", "1500, 1.500, '1,500'"})
    void writesALeadingZeroInVietnameseSentencesOnly(long number, String vi, String en) {
        assertThat(Language.VI.count(number)).isEqualTo(vi);
        assertThat(Language.EN.count(number)).isEqualTo(en);
    }

    @Test
    void writesDecimalsWithACommaInVietnamese() {
        assertThat(Language.VI.percent(new BigDecimal("95.16"))).isEqualTo("95,16%");
        assertThat(Language.EN.percent(new BigDecimal("95.16"))).isEqualTo("95.16%");
        assertThat(Language.VI.percent(new BigDecimal("100"))).isEqualTo("100%");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-14, 14/6/2023, 14 June 2023",
        "2023-02-05, 05/02/2023, 5 February 2023",
        "2022-12-15, 15/12/2022, 15 December 2022",
        "2023-03-09, 09/3/2023, 9 March 2023"
    })
    void writesDaysAsTheDecreeOnDocumentsAsks(LocalDate day, String vi, String en) {
        assertThat(Language.VI.day(day)).isEqualTo(vi);
        assertThat(Language.EN.day(day)).isEqualTo(en);
    }

    @Test
    void writesMomentsInTheBusinessZone() {
        var signed = Instant.parse("2023-06-14T03:44:12Z");
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");

        assertThat(Language.VI.moment(signed, zone)).isEqualTo("10:44:12 ngày 14/6/2023");
        assertThat(Language.EN.moment(signed, zone)).isEqualTo("14 June 2023, 10:44:12");
    }
}
