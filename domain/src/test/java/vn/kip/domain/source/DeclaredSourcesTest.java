package vn.kip.domain.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;
import vn.kip.domain.source.Partial.Part;

class DeclaredSourcesTest {

    private static final Instant READ = Instant.parse("2023-06-14T10:00:00Z");

    @Test
    void readsWhatIsExpectedAndLeavesTheRestToIngest() {
        var sources = read("""
                - {name: one-stop, records: dossier, kind: rest, rest: {url: x}, expected: {age: 1d}, required: true,
                   coverage: {from: 2023-07-01, opening: true}}
                - {name: slips, records: survey, kind: file}
                - {name: phone, records: petition, required: false, coverage: {from: 2023-01-01}}
                """);

        assertThat(sources.terms("one-stop", RecordKind.DOSSIER))
                .isEqualTo(new SourceTerms(
                        true,
                        true,
                        Optional.of(Duration.ofDays(1)),
                        Optional.of(new Coverage(LocalDate.of(2023, 7, 1), true))));
        assertThat(sources.terms("slips", RecordKind.SURVEY))
                .isEqualTo(new SourceTerms(true, false, Optional.empty(), Optional.empty()));
        assertThat(sources.terms("phone", RecordKind.PETITION).required()).isFalse();
        assertThat(sources.terms("unknown", RecordKind.SURVEY)).isEqualTo(SourceTerms.NONE);
    }

    @Test
    void doesNotRefusePeriodsBeforeItsCoverageUnlessItSaysSo() {
        assertThat(mustCover("coverage: {from: 2023-07-01}")).isFalse();
        assertThat(mustCover("required: true, coverage: {from: 2023-07-01}")).isTrue();
        assertThat(mustCover("required: true")).isFalse();
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "'expected: {age: 2h}', 2023-06-14T11:59:59Z, false",
        "'expected: {age: 2h}', 2023-06-14T12:00:00Z, false",
        "'expected: {age: 2h}', 2023-06-14T12:00:00.001Z, true",
        "'required: true', 2033-06-14T12:00:00Z, false",
    })
    void isStaleWhenTheLastSuccessIsOlderThanItMayBe(String terms, Instant at, boolean stale) {
        assertThat(terms(terms).stale(READ, at)).isEqualTo(stale);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'required: true', true",
        "'required: false', false",
        "'required: false, expected: {age: 1d}', true",
    })
    void isStaleWhenItWasNeverReadAndMatters(String terms, boolean stale) {
        assertThat(terms(terms).stale(null, READ)).isEqualTo(stale);
    }

    @ParameterizedTest(name = "from {0}, opening {1}, carries over {2}: {3}")
    @CsvSource({
        "2023-06-30, false, true, PERIOD",
        "2023-06-30, true, true, PERIOD",
        "2023-06-30, true, false, PERIOD",
        "2023-07-01, false, true, CARRIED_OVER",
        "2023-07-01, false, false,",
        "2023-07-01, true, true,",
        "2024-01-01, false, true, CARRIED_OVER",
    })
    void lacksWhatLiesBeforeTheFirstDayOfItsCoverage(
            LocalDate start, boolean opening, boolean carriesOver, Part lacking) {
        var sources = read("- {name: a, records: dossier, coverage: {from: 2023-07-01, opening: " + opening + "}}");

        assertThat(sources.partial(RecordKind.DOSSIER, start, carriesOver))
                .isEqualTo(lacking == null ? List.of() : List.of(new Partial("a", LocalDate.of(2023, 7, 1), lacking)));
    }

    @Test
    void namesEachSourceOfTheKind() {
        var sources = read("""
                - {name: old, records: dossier, coverage: {from: 2020-01-01, opening: true}}
                - {name: new, records: dossier, coverage: {from: 2023-07-01}}
                - {name: branch, records: dossier, coverage: {from: 2023-02-01}}
                - {name: other, records: survey, coverage: {from: 2023-07-01}}
                """);

        assertThat(sources.partial(RecordKind.DOSSIER, LocalDate.of(2023, 6, 15), true))
                .extracting(Partial::source, Partial::part)
                .containsExactly(tuple("new", Part.PERIOD), tuple("branch", Part.CARRIED_OVER));
    }

    @ParameterizedTest
    @CsvSource({
        "'expected: {age: often}', 'a duration such as 500ms, 1s, 10m, 2h or 1d, found ''often'''",
        "'expected: {age: 0s}', 'a duration above 0, found ''0s'''",
        "'expected: {within: 1d}', 'one of age, found the key ''within'''",
        "'coverage: {opening: true}', 'the key ''from'', found only opening'",
        "'coverage: {from: July}', 'a day such as 2023-12-31, found ''July'''",
        "'required: perhaps', 'true or false, found ''perhaps'''",
    })
    void refusesWhatItCannotUse(String terms, String message) {
        assertThatThrownBy(() -> terms(terms))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("kip.yml line 2, sources[0]")
                .hasMessageContaining("expected " + message);
    }

    private static boolean mustCover(String terms) {
        return terms(terms).mustCover();
    }

    private static SourceTerms terms(String terms) {
        return read("- {name: a, records: dossier, " + terms + "}").terms("a", RecordKind.DOSSIER);
    }

    private static DeclaredSources read(String sources) {
        return DeclaredSources.read(Setting.parse("kip.yml", "sources:\n" + sources, name -> Optional.empty()));
    }
}
