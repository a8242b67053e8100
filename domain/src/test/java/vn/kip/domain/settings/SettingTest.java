package vn.kip.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.indicator.Catalogue;

class SettingTest {

    private static final String MINIMAL = """
            unit: {id: phu-quoc, name: Phú Quốc}
            indicators:
              - id: on-time
                objective: "02"
                name: {vi: Đúng hẹn, en: On time}
                target: %s
                formula: %s
            """;

    @Test
    void putsVariablesOfTheEnvironmentIn() {
        var setting = Setting.parse(
                "kip.yml",
                "{token: '${TOKEN}', url: 'http://${HOST:127.0.0.1}/'}",
                name -> name.equals("TOKEN") ? Optional.of("s$cret") : Optional.empty());

        assertThat(setting.required("token").text()).isEqualTo("s$cret");
        assertThat(setting.required("url").text()).isEqualTo("http://127.0.0.1/");
    }

    @Test
    void saysWhichVariableIsMissing() {
        assertThatThrownBy(
                        () -> parse("a: 1\ntoken: ${TOKEN}").required("token").text())
                .hasMessage("kip.yml line 2, token: expected the variable TOKEN in the environment, found nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "110% | RESOLVED_ONLY | kip.yml line 6, indicators[0].target: expected a share over 0% and up to 100%, such as 95%, found '110%'",
                "-5% | RESOLVED_ONLY | kip.yml line 6, indicators[0].target: expected a share over 0% and up to 100%, such as 95%, found '-5%'",
                "95% | ON_TIMEISH | kip.yml line 7, indicators[0].formula: expected one of RESOLVED_ONLY, INDEX_766, OF_RECEIVED, SATISFIED_OF_RATED, HANDLED_OF_RECEIVED, PETITION_INDEX_766, OF_HANDLED, POSTED_OF_IN_FORCE, AUDITED_OF_PROGRAMME, found 'ON_TIMEISH'"
            })
    void namesFileLineKeyFoundAndExpected(String target, String formula, String message) {
        assertThatThrownBy(() -> Catalogue.read(parse(MINIMAL.formatted(target, formula))))
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
    }

    @Test
    void refusesAMistypedKey() {
        assertThatThrownBy(() ->
                        Catalogue.read(parse(MINIMAL.formatted("95%", "INDEX_766") + "    braekdown: [agency]\n")))
                .hasMessageStartingWith("kip.yml line 8, indicators[0].braekdown: expected one of id, objective")
                .hasMessageEndingWith("found the key 'braekdown'");
    }

    @Test
    void refusesARepeatedKeyAndTextThatIsNotYaml() {
        assertThatThrownBy(() -> parse("a: 1\nb: 2\na: 3")).hasMessageContaining("expected each key once");
        assertThatThrownBy(() -> parse("a: [1")).hasMessageStartingWith("kip.yml line 1: expected YAML");
        assertThatThrownBy(() -> parse("")).hasMessage("kip.yml: expected settings, found an empty file");
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "1s, PT1S", "10m, PT10M", "2h, PT2H", "1d, PT24H"})
    void readsDurations(String text, Duration duration) {
        assertThat(parse("every: " + text).required("every").duration()).isEqualTo(duration);
    }

    @Test
    void fingerprintsMeaningNotLayout() {
        var one = parse("a: {x: 1, y: [2, 3]}  # a comment\nb: 7");
        var same = parse("b: 8\na:\n  y:\n    - 2\n    - 3\n  x: 1\n");
        var other = parse("a: {x: 1, y: [3, 2]}");

        assertThat(one.fingerprint("a")).isEqualTo(same.fingerprint("a")).isNotEqualTo(other.fingerprint("a"));
    }

    @Test
    void givesTheTextOfAFileThatItNames() {
        var setting = Setting.parse(
                "kip.yml",
                "a:\n  days: ${WHERE}/days.csv\n  other: [none.csv]",
                name -> Optional.of("/etc/kip"),
                name -> name.equals("/etc/kip/days.csv") ? Optional.of("day,kind") : Optional.empty());

        assertThat(setting.required("a").required("days").namedFile())
                .isEqualTo(new NamedFile("/etc/kip/days.csv", "day,kind"));
        assertThatThrownBy(() ->
                        setting.required("a").required("other").items().get(0).namedFile())
                .hasMessage(
                        "kip.yml line 3, a.other[0]: expected the name of a file that can be read, found 'none.csv'");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "10, true", "11, false", "-1, false", "1.5, false", "one, false"})
    void readsAWholeNumberWithinItsBounds(String text, boolean good) {
        var number = parse("n: " + text).required("n");

        if (good) {
            assertThat(number.wholeNumber(1, 10)).isEqualTo(Integer.parseInt(text));
        } else {
            assertThatThrownBy(() -> number.wholeNumber(1, 10))
                    .hasMessage("kip.yml line 1, n: expected a whole number from 1 to 10, found '" + text + "'");
        }
    }

    @Test
    void readsFlagsZonesListsAndMaps() {
        var setting =
                parse("{a: true, b: yes, c: false, d: no, e: perhaps, z: Asia/Ho_Chi_Minh, l: [1, 2], m: {x: 1}}");

        assertThat(setting.keys()).containsExactly("a", "b", "c", "d", "e", "z", "l", "m");
        assertThat(setting.required("a").flag()).isTrue();
        assertThat(setting.required("b").flag()).isTrue();
        assertThat(setting.required("c").flag()).isFalse();
        assertThat(setting.required("d").flag()).isFalse();
        assertThatThrownBy(() -> setting.required("e").flag())
                .hasMessage("kip.yml line 1, e: expected true or false, found 'perhaps'");
        assertThat(setting.required("z").zone()).hasToString("Asia/Ho_Chi_Minh");
        assertThatThrownBy(() -> setting.required("e").zone()).hasMessageContaining("expected a time zone");
        assertThat(setting.required("l").isList()).isTrue();
        assertThat(setting.required("m").isList()).isFalse();
        assertThat(setting.required("m").isMap()).isTrue();
        assertThat(setting.required("l").isMap()).isFalse();
        assertThatThrownBy(() -> setting.required("l").text())
                .hasMessage("kip.yml line 1, l: expected a text, found a list");
        assertThatThrownBy(() -> setting.required("m").text())
                .hasMessage("kip.yml line 1, m: expected a text, found a map");
        assertThatThrownBy(() -> setting.required("l").keys())
                .hasMessage("kip.yml line 1, l: expected a map, found a list");
    }

    @Test
    void saysWhichKeyIsMissingAndWhatIsThere() {
        assertThatThrownBy(() -> parse("a: {x: 1, y: 2}").required("a").required("z"))
                .hasMessage("kip.yml line 1, a: expected the key 'z', found only x, y");
        assertThatThrownBy(() -> parse("a: {}").required("a").required("z"))
                .hasMessage("kip.yml line 1, a: expected the key 'z', found none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a: {b: 1, b: 2}", "a: [1, {b: 1, b: 2}]", "a: {c: [{b: 1, b: 2}]}"})
    void refusesAKeyThatIsRepeatedDeepWithin(String yaml) {
        assertThatThrownBy(() -> parse(yaml)).hasMessageContaining("expected each key once, found a key twice among b");
    }

    private static Setting parse(String yaml) {
        return Setting.parse("kip.yml", yaml, name -> Optional.empty());
    }
}
