package vn.kip.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;

class CountingRulesExcerptTest {

    private static final Map<String, String> FILES = Map.of(
            "units.csv", "code,name,parent,validFrom,validTo,successor\n010,Phường Dương Đông,,,,\n",
            "days.csv", """
            day,kind,name_vi,name_en,basis,confidence
            2023-05-01,OFF,Ngày Quốc tế lao động,Labour Day,example,confirmed
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit: {id: x}",
                "periods: {zone: Asia/Bangkok}",
                "survey: {scale: {min: 1, max: 010, satisfiedFrom: 8}}",
                "survey: {scale: [\"yes\", OK, \"no\"], satisfied: [\"yes\"]}",
                "petitions: {limits: [{workingDays: 10, from: 2023-01-15}, {workingDays: 15, until: 2023-02-28, category: C1}]}",
                "workingCalendar: {days: days.csv, limits: [{procedure: \"1.000\", limit: 5 ngày làm việc}]}",
                "organisation: {file: units.csv}",
                "survey: {satisfied: ['${GOOD:SATISFIED}']}"
            })
    void countsAsTheSettingsDidThoughTheyAndTheirFilesAreGone(String settings) {
        var root = settings(settings);

        var excerpt = CountingRules.excerpt(root);

        assertThat(CountingRules.ofExcerpt(excerpt).id())
                .isEqualTo(CountingRules.read(root).id());
        assertThat(CountingRules.excerpt(root)).isEqualTo(excerpt);
    }

    @Test
    void holdsNothingOfOtherSections() {
        var excerpt = CountingRules.excerpt(
                settings("sources: [{name: x, password: '${SECRET:hunter2}'}]\nperiods: {zone: Asia/Bangkok}"));

        assertThat(excerpt).contains("Asia/Bangkok").doesNotContain("SECRET", "hunter2", "sources");
    }

    @Test
    void refusesWhatIsNoExcerpt() {
        assertThatThrownBy(() -> CountingRules.ofExcerpt("settings: 'survey: {scale: 9}'\n"))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("the former counting rules line 1, survey.scale");
    }

    private static Setting settings(String yaml) {
        return Setting.parse("kip.yml", yaml, name -> Optional.empty(), name -> Optional.ofNullable(FILES.get(name)));
    }
}
