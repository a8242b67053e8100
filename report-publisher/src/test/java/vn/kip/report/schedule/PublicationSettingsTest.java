package vn.kip.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;
import vn.kip.report.schedule.PublicationSettings.Length;

class PublicationSettingsTest {

    @Test
    void publishEachPeriodTwoHoursAfterItsCutOffUnlessTheySayOtherwise() {
        assertThat(read("unit: x"))
                .isEqualTo(new PublicationSettings(true, Duration.ofHours(2), Set.of(Length.values())));
        assertThat(read("publication: {automatic: false}").automatic()).isFalse();
        assertThat(read("publication: {after: 1d, lengths: [half-year, year]}"))
                .isEqualTo(new PublicationSettings(true, Duration.ofDays(1), Set.of(Length.HALF_YEAR, Length.YEAR)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            publication: {automatic: maybe}   | kip.yml line 1, publication.automatic: expected true or false, found 'maybe'
            publication: {after: PT2H}        | kip.yml line 1, publication.after: expected a duration such as 500ms, 1s, 10m, 2h or 1d, found 'PT2H'
            publication: {lengths: [week]}    | kip.yml line 1, publication.lengths[0]: expected one of MONTH, QUARTER, HALF_YEAR, NINE_MONTHS, YEAR, found 'week'
            publication: {lengths: []}        | kip.yml line 1, publication.lengths: expected at least one length, found a list
            publication: {on: true}           | expected one of automatic, after, lengths, found the key 'on'
            """)
    void refuseWhatCannotBeUsed(String yaml, String told) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(told);
    }

    private static PublicationSettings read(String yaml) {
        return PublicationSettings.read(
                Setting.parse("kip.yml", yaml, name -> Optional.empty()), PeriodCalendar.DECREE_09_2019);
    }
}
