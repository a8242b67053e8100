package vn.kip.ingest.mapping.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.domain.lifecycle.Due;

class DateFormatsTest {

    private static final ZoneId HO_CHI_MINH = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateFormats USUAL = DateFormats.usual(HO_CHI_MINH);

    @ParameterizedTest
    @CsvSource({
        "20230614104412, 2023-06-14T03:44:12Z",
        "2023-06-14 10:44:12, 2023-06-14T03:44:12Z",
        "2023-06-14T10:44:12, 2023-06-14T03:44:12Z",
        "2023-06-14T10:44, 2023-06-14T03:44:00Z",
        "2023-06-14 10:44, 2023-06-14T03:44:00Z",
        "2023-06-14T10:44:12Z, 2023-06-14T10:44:12Z",
        "2023-06-14T10:44:12+07:00, 2023-06-14T03:44:12Z",
        "2023-06-14T10:44:12+0700, 2023-06-14T03:44:12Z",
        "2023-06-14T10:44:12-04:00, 2023-06-14T14:44:12Z",
        "2023-06-14T10:44:12.123456789, 2023-06-14T03:44:12.123456Z",
        "14/06/2023 10:44, 2023-06-14T03:44:00Z",
        "14/06/2023 10:44:12, 2023-06-14T03:44:12Z",
        "4/6/2023 9:05, 2023-06-04T02:05:00Z",
        "2023-06-14, 2023-06-13T17:00:00Z",
        "20230614, 2023-06-13T17:00:00Z",
        "14/06/2023, 2023-06-13T17:00:00Z",
        "4/6/2023, 2023-06-03T17:00:00Z",
    })
    void readsWhatOneStopSystemsAndSpreadsheetsWrite(String text, Instant moment) {
        assertThat(USUAL.read(text))
                .extracting(date -> date.moment(HO_CHI_MINH))
                .isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20230230080000",
                "20231332000000",
                "2023-02-29",
                "31/04/2023",
                "2023-06-14T25:00:00",
                "14/13/2023",
                "06/2023",
                "2023",
                "0023-06-14",
                "18991231",
                "202306141044",
                "14-06-2023",
                "14 tháng 6",
                "2023-06-14 10:44:12 chiều",
                "x"
            })
    void refusesWhatIsNoDayOrWrittenOtherwise(String text) {
        assertThat(USUAL.read(text)).isNull();
    }

    @Test
    void keepsAPromiseOfADayAsADay() {
        assertThat(USUAL.read("14/06/2023")).extracting(ReadDate::due).isEqualTo(new Due.On(LocalDate.of(2023, 6, 14)));
        assertThat(USUAL.read("20230614170000"))
                .extracting(ReadDate::due)
                .isEqualTo(new Due.At(Instant.parse("2023-06-14T10:00:00Z")));
    }

    @Test
    void findsTheDayOfAMomentInTheZoneOfTheSource() {
        assertThat(USUAL.read("2023-06-14T20:00:00Z")).extracting(ReadDate::day).isEqualTo(LocalDate.of(2023, 6, 15));
    }

    @Test
    void followsTheClockOfAZoneWithSummerTime() {
        var newYork = ZoneId.of("America/New_York");
        var usual = DateFormats.usual(newYork);

        assertThat(moment(usual, "2022-01-21 13:47:00")).isEqualTo(Instant.parse("2022-01-21T18:47:00Z"));
        assertThat(moment(usual, "2022-07-21 13:47:00")).isEqualTo(Instant.parse("2022-07-21T17:47:00Z"));
        // 01:30 is there twice on that night: the earlier one is meant
        assertThat(moment(usual, "2022-11-06 01:30:00")).isEqualTo(Instant.parse("2022-11-06T05:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "dd-MM-yyyy, 14-06-2023, 2023-06-13T17:00:00Z",
        "MM/dd/yyyy hh:mm:ss a, 06/14/2023 10:44:12 PM, 2023-06-14T15:44:12Z",
        "'d MMM yyyy', 14 Jun 2023, 2023-06-13T17:00:00Z",
        "epoch-seconds, 1686714252, 2023-06-14T03:44:12Z",
        "epoch-millis, 1686714252000, 2023-06-14T03:44:12Z",
        "yyyyMMddHHmm, 202306141044, 2023-06-14T03:44:00Z",
    })
    void readsThePatternsOfASource(String pattern, String text, Instant moment) {
        var formats = new DateFormats(List.of(DateFormat.of(pattern)), HO_CHI_MINH);

        assertThat(moment(formats, text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HH:mm", "yyyy", "bbbb", "MM/yyyy", "ngày dd"})
    void refusesAPatternThatDoesNotNameTheDay(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> DateFormat.of(pattern));
    }

    @Test
    void namesTheFormatsItExpected() {
        assertThat(new DateFormats(
                                Stream.of("dd-MM-yyyy", "iso")
                                        .map(DateFormat::of)
                                        .toList(),
                                HO_CHI_MINH)
                        .expected())
                .isEqualTo("a date: dd-MM-yyyy or iso");
    }

    private static Instant moment(DateFormats formats, String text) {
        return Objects.requireNonNull(formats.read(text), text).moment(formats.zone());
    }
}
