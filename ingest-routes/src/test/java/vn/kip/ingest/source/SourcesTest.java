package vn.kip.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;

class SourcesTest {

    private static final String SLIPS = """
            sources:
              - name: slips
                records: survey
                kind: file
                authority: phu-quoc
                file: {folder: inbox}
                mapping: {fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}}
            """;

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "satisfied: [GOOD]             | noOpinion: [NONE]             | true", // both refuse no row
                "scale: 3                      | satisfied: [SATISFIED]        | false",
                "scale: 3                      | scale: 4                      | false",
                "scale: 5, satisfied: [SATISFIED] | scale: 5                   | true", // the same rows are refused
                "scale: 5, noOpinion: [NONE]   | scale: 5                      | false",
            })
    void meansTheSameRowsAsLongAsTheSameRatingsAreRefused(String one, String other, boolean same) {
        assertThat(fingerprint(one).equals(fingerprint(other))).isEqualTo(same);
    }

    @Test
    void readsFilesThatTheSettingsName() {
        assertThatThrownBy(() -> Sources.read(Setting.parse(
                        "kip.yml", SLIPS + "workingCalendar: {days: days.csv}\n", name -> Optional.empty())))
                .hasMessage("kip.yml line 8, workingCalendar.days: expected the name of a file that can be read, found"
                        + " 'days.csv'");
    }

    private static String fingerprint(String survey) {
        var root = Setting.parse("kip.yml", SLIPS + "survey: {" + survey + "}\n", name -> Optional.empty());
        return Sources.read(root).all().get(0).fingerprint();
    }
}
