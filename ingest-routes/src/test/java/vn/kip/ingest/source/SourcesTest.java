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

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | has no stamp",
                "precedence: 2 | precedence: 2 | has no stamp",
                "deletions: withdraw | '' | withdraws what it does not see"
            })
    void refusesTwoSourcesThatWouldTakeTurns(String one, String other, String why) {
        assertThatThrownBy(() -> rivals(one, other))
                .hasMessage("kip.yml line 2, sources[0].name: expected another 'precedence' than that of other, which"
                        + " gives the same records: this source " + why + ", found 'slips'");
    }

    @Test
    void meansOtherRowsOnceItSaysAPrecedence() {
        assertThat(rivals("precedence: 1", "precedence: 2").all())
                .extracting(Source::fingerprint)
                .doesNotHaveDuplicates()
                .doesNotContain(fingerprint(""));
    }

    @Test
    void letsThePrecedenceDecideBetweenTwoSources() {
        assertThat(rivals("precedence: 1", "precedence: 2, deletions: withdraw").all())
                .extracting(source -> source.trust().precedence())
                .containsExactly(1, 2);
    }

    private static Sources rivals(String one, String other) {
        var first = SLIPS + (one.isEmpty() ? "" : "    " + one.replace(", ", "\n    ") + "\n");
        var second = SLIPS.replace("sources:\n", "").replace("slips", "other")
                + (other.isEmpty() ? "" : "    " + other.replace(", ", "\n    ") + "\n");
        return Sources.read(Setting.parse("kip.yml", first + second, name -> Optional.empty()));
    }

    private static String fingerprint(String survey) {
        var root = Setting.parse("kip.yml", SLIPS + "survey: {" + survey + "}\n", name -> Optional.empty());
        return Sources.read(root).all().get(0).fingerprint();
    }
}
