package vn.kip.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;

class SatisfactionScaleTest {

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unit: {} | VERY_SATISFIED | SATISFIED",
                "unit: {} | SATISFIED | SATISFIED",
                "unit: {} | NEUTRAL | NOT_SATISFIED",
                "unit: {} | NO_OPINION | NONE",
                // without a scale any rating is an opinion
                "unit: {} | whatever | NOT_SATISFIED",
                "survey: {satisfied: [GOOD], noOpinion: [DONT_KNOW]} | GOOD | SATISFIED",
                "survey: {satisfied: [GOOD], noOpinion: [DONT_KNOW]} | SATISFIED | NOT_SATISFIED",
                "survey: {satisfied: [GOOD], noOpinion: [DONT_KNOW]} | DONT_KNOW | NONE",
                "survey: {satisfied: [GOOD], noOpinion: [DONT_KNOW]} | NO_OPINION | NOT_SATISFIED",
                "survey: {scale: 3} | SATISFIED | SATISFIED",
                "survey: {scale: 3} | DISSATISFIED | NOT_SATISFIED",
                "survey: {scale: 3} | NEUTRAL | OUTSIDE_THE_SCALE",
                "survey: {scale: 3} | NO_OPINION | NONE",
                "survey: {scale: 4} | VERY_DISSATISFIED | NOT_SATISFIED",
                "survey: {scale: 4} | NEUTRAL | OUTSIDE_THE_SCALE",
                "survey: {scale: 5} | NEUTRAL | NOT_SATISFIED",
                "survey: {scale: 5} | VERY_DISSATISFIED | NOT_SATISFIED",
                "survey: {scale: 5, satisfied: [VERY_SATISFIED, SATISFIED, NEUTRAL]} | NEUTRAL | SATISFIED",
                "survey: {scale: [GOOD, FAIR, POOR]} | FAIR | SATISFIED",
                "survey: {scale: [GOOD, FAIR, POOR]} | POOR | NOT_SATISFIED",
                "survey: {scale: [GOOD, POOR], satisfied: [GOOD]} | POOR | NOT_SATISFIED",
                "survey: {scale: {min: 0, max: 10, satisfiedFrom: 8}} | 7 | NOT_SATISFIED",
                "survey: {scale: {min: 0, max: 10, satisfiedFrom: 8}} | 8 | SATISFIED",
                "survey: {scale: {min: 0, max: 10, satisfiedFrom: 8}} | 10 | SATISFIED",
                "survey: {scale: {min: 0, max: 10, satisfiedFrom: 8}} | 0 | NOT_SATISFIED",
                "survey: {scale: {min: 0, max: 10, satisfiedFrom: 8}} | 11 | OUTSIDE_THE_SCALE",
                "survey: {scale: {min: 1, max: 10, satisfiedFrom: 8}} | 0 | OUTSIDE_THE_SCALE",
                "survey: {scale: {min: 1, max: 10, satisfiedFrom: 8}} | 8.5 | OUTSIDE_THE_SCALE",
                "survey: {scale: {min: 1, max: 5, satisfiedFrom: 4}, noOpinion: ['0']} | 0 | NONE",
                "survey: {scale: {min: 1, max: 2, satisfiedFrom: 2}} | 1 | NOT_SATISFIED",
            })
    void saysWhatARatingMeans(String settings, String rating, Opinion opinion) {
        assertThat(read(settings).opinion(rating)).isEqualTo(opinion);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scale: 2 | kip.yml line 1, survey.scale: expected a whole number from 3 to 5, found '2'",
                "scale: 6 | kip.yml line 1, survey.scale: expected a whole number from 3 to 5, found '6'",
                "scale: [GOOD] | kip.yml line 1, survey.scale: expected at least two levels, each once, found GOOD",
                "scale: [GOOD, FAIR, GOOD] | kip.yml line 1, survey.scale: expected at least two levels, each once, found GOOD, FAIR, GOOD",
                "scale: [GOOD, POOR] | kip.yml line 1, survey.scale: expected at least one level that is not satisfied, found none",
                "scale: 3, satisfied: [VERY_SATISFIED, SATISFIED, DISSATISFIED] | kip.yml line 1, survey.satisfied: expected at least one level that is not satisfied, found none",
                "scale: 3, satisfied: [GOOD] | kip.yml line 1, survey.satisfied[0]: expected one of VERY_SATISFIED, SATISFIED, DISSATISFIED, found 'GOOD'",
                "scale: 5, noOpinion: [NEUTRAL] | kip.yml line 1, survey.noOpinion: expected no level of the scale, found 'NEUTRAL'",
                "scale: {min: 1000, max: 1001, satisfiedFrom: 1001} | kip.yml line 1, survey.scale.min: expected a whole number from 0 to 999, found '1000'",
                "scale: {min: 1, max: 1, satisfiedFrom: 1} | kip.yml line 1, survey.scale.max: expected a whole number from 2 to 1000, found '1'",
                "scale: {min: 1, max: 5, satisfiedFrom: 1} | kip.yml line 1, survey.scale.satisfiedFrom: expected a whole number from 2 to 5, found '1'",
                "scale: {min: 1, max: 5, satisfiedFrom: 6} | kip.yml line 1, survey.scale.satisfiedFrom: expected a whole number from 2 to 5, found '6'",
                "scale: {min: 1, max: 5, satisfiedFrom: 4}, satisfied: ['5'] | kip.yml line 1, survey.satisfied: expected only satisfiedFrom of a scale of numbers, found a list",
                "levels: 3 | kip.yml line 1, survey.levels: expected one of scale, satisfied, noOpinion, found the key 'levels'",
            })
    void saysWhatIsWrongWithAScale(String survey, String message) {
        assertThatThrownBy(() -> read("survey: {" + survey + "}")).hasMessage(message);
    }

    @Test
    void saysWhatARatingMustBe() {
        assertThat(read("survey: {scale: 3}").expected())
                .isEqualTo("one of VERY_SATISFIED, SATISFIED, DISSATISFIED, NO_OPINION");
        assertThat(read("survey: {scale: {min: 1, max: 3, satisfiedFrom: 3}, noOpinion: []}")
                        .expected())
                .isEqualTo("one of 3, 2, 1");
        assertThat(SatisfactionScale.DEFAULT.expected()).isEqualTo("a rating");
    }

    @Test
    void hasAnotherIdWhenSlipsCountDifferently() {
        var any = read("unit: {}");

        assertThat(any.id()).isEqualTo("[SATISFIED, VERY_SATISFIED];[NO_OPINION]");
        assertThat(any.id())
                .isEqualTo(
                        read("survey: {satisfied: [SATISFIED, VERY_SATISFIED]}").id());
        assertThat(read("survey: {scale: 5}").id()).isNotEqualTo(any.id());
        assertThat(read("survey: {scale: 5}").id())
                .isNotEqualTo(read("survey: {scale: 4}").id());
    }

    private static SatisfactionScale read(String yaml) {
        return ScaleReader.read(Setting.parse("kip.yml", yaml, name -> Optional.empty()));
    }
}
