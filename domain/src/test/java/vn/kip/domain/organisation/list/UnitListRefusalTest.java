package vn.kip.domain.organisation.list;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.organisation.Units;
import vn.kip.domain.settings.SettingException;

/** In the tables a tilde ends a line of the file. */
class UnitListRefusalTest {

    private static final String HEADER = "id,code,name,parent,validFrom,validTo,successor~";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // a code that means two units on one day, of whatever spelling
                ",1,A,,,2025-06-30,~,1,B,,2025-06-30,, | units.csv line 3, code: expected a code that no other unit holds on the same day, found '1', as on units.csv line 2",
                ",H33.01,A,,,,~,000.00.01.h33,B,,,, | units.csv line 3, code: expected a code that no other unit holds on the same day, found '000.00.01.h33', as on units.csv line 2",
                ",pq,A,,,,~,PQ,B,,,, | units.csv line 3, code: expected a code that no other unit holds on the same day, found 'PQ', as on units.csv line 2",
                // days
                ",1,A,,2025-07-01,2025-06-30, | units.csv line 2, validTo: expected a last day not before validFrom (2025-07-01), found '2025-06-30'",
                ",1,A,,2025-02-29,, | units.csv line 2, validFrom: expected a day such as 2025-06-30, found '2025-02-29'",
                ",1,A,,,30/06/2025, | units.csv line 2, validTo: expected a day such as 2025-06-30, found '30/06/2025'",
                ",1,A,,,+999999999-12-31, | units.csv line 2, validTo: expected a day such as 2025-06-30, found '+999999999-12-31'",
                // ids
                "u,1,A,,,2025-06-30,~u,1,B,,2025-07-01,, | units.csv line 3, id: expected an id that no other unit has, found 'u', as on units.csv line 2",
                "u,1,A,,,2025-06-30,~u,2,A,,2025-06-30,, | units.csv line 3, id: expected an id that no other unit has, found 'u', as on units.csv line 2",
                "1,2,A,,,,~,1,B,,,, | units.csv line 3, code: expected an id that no other unit has, found '1', as on units.csv line 2",
                "u?,1,A,,,, | units.csv line 2, id: expected an id that does not end with ?, found 'u?'",
                ",1?,A,,,, | units.csv line 2, code: expected an id that does not end with ?, found '1?'",
                // parents that are nobody, or nobody at the time
                ",1,A,2,,, | units.csv line 2, parent: expected the code or id of a unit, found '2'",
                ",1,A,2,,,~,2,B,,,2025-06-30, | units.csv line 2, parent: expected a unit that is there from ever on, found '2', which no unit is on 2025-07-01",
                ",1,A,2,2025-01-01,2025-12-31,~,2,B,,2025-01-02,, | units.csv line 2, parent: expected a unit that is there from 2025-01-01 to 2025-12-31, found '2', which no unit is on 2025-01-01",
                ",1,A,2,,2025-12-31,~,2,B,,2025-01-02,, | units.csv line 2, parent: expected a unit that is there from ever to 2025-12-31, found '2', which no unit is at first",
                ",1,A,2,,,~,2,B,,,2025-06-29,~,2,C,,2025-07-01,, | units.csv line 2, parent: expected a unit that is there from ever on, found '2', which no unit is on 2025-06-30",
                "u,1,A,p,,,~u,H33,A,q,2025-01-01,,~,p,P,,,,~,q,Q,,,, | units.csv line 3, parent: expected one parent at a time, found 'q' beside p",
                // parents that go round
                ",1,A,1,,, | units.csv line 2, parent: expected parents that do not go round, found 1 > 1",
                ",0,O,1,,,~,1,A,2,,,~,2,B,3,,,~,3,C,1,,, | units.csv line 3, parent: expected parents that do not go round, found 1 > 2 > 3 > 1",
                // only from a day on, when the code of the parent passes to a unit below
                "a,1,A,2,,,~,2,B,,,2024-12-31,~c,2,C,a,2025-01-01,, | units.csv line 2, parent: expected parents that do not go round, found a > c > a",
                "a,1,A,,,2024-12-31,~a,9,A,b,2025-01-01,,~b,2,B,a,,, | units.csv line 3, parent: expected parents that do not go round, found a > b > a",
                // successors that are nobody at the time; one in a circle always is such
                ",1,A,,,2025-06-30,2 | units.csv line 2, successor: expected the code or id of a unit that is there on 2025-07-01, found '2'",
                ",1,A,,,2025-06-30,\"2 (B), 3 (C)\"~,2,B,,,,~,3,C,,2025-07-02,, | units.csv line 2, successor: expected the code or id of a unit that is there on 2025-07-01, found '3'",
                ",1,A,,,2025-06-30,1 | units.csv line 2, successor: expected the code or id of a unit that is there on 2025-07-01, found '1'",
                ",1,A,,,2025-06-30,2~,2,B,,,2025-12-31,1 | units.csv line 3, successor: expected the code or id of a unit that is there on 2026-01-01, found '1'",
                ",1,A,,,,2~,2,B,,,, | units.csv line 2, successor: expected a validTo, after which a successor takes the unit's place, found '2'",
                "u,1,A,,,2025-06-30,3~u,2,A,,2025-07-01,2025-12-31,~,3,B,,,, | units.csv line 2, successor: expected a successor only where the unit ends, on 2025-12-31, found '3'",
                ",1,A,,,2025-06-30,2 (B~,2,B,,,, | units.csv line 2, successor: expected codes with commas between, each followed by a name in brackets or by nothing, found '2 (B'",
                ",1,A,,,2025-06-30,2 B~,2,B,,,, | units.csv line 2, successor: expected codes with commas between, each followed by a name in brackets or by nothing, found '2 B'",
                ",1,A,,,2025-06-30,2;~,2,B,,,, | units.csv line 2, successor: expected codes with commas between, each followed by a name in brackets or by nothing, found '2;'",
                // lines
                ",,A,,,, | units.csv line 2, code: expected a code, found nothing",
                ",1,,,,, | units.csv line 2, name: expected a name, found nothing",
                ",1,A,,,~ | units.csv line 2: expected 7 cells, found 6 cells",
            })
    void refusesACsvLineByItsPlace(String lines, String message) {
        assertThatThrownBy(() -> Units.csv((HEADER + lines).split("~")))
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "'' | units.csv: expected a list of units, found an empty file",
                "code,nmae | units.csv line 1: expected some of the columns id, code, scheme, name, nameEn, level, parent, validFrom, validTo, successor, each once, found 'nmae'",
                "code,name,code | units.csv line 1: expected some of the columns id, code, scheme, name, nameEn, level, parent, validFrom, validTo, successor, each once, found 'code'",
                "code,level | units.csv line 1: expected the column name, found only code, level",
                "name | units.csv line 1: expected the column code, found only name",
            })
    void refusesAHeaderThatMeansSomethingElse(String text, String message) {
        assertThatThrownBy(() -> UnitList.ofCsv("units.csv", text))
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{code: 1, name: A}~- {code: 1, name: B} | kip.yml line 3, units[1].code: expected a code that no other unit holds on the same day, found '1', as on kip.yml line 2, units[0]",
                "{code: 1, name: A, validFrom: 2025-07-01, validTo: 2025-06-30} | kip.yml line 2, units[0].validTo: expected a last day not before validFrom (2025-07-01), found '2025-06-30'",
                "{code: 1, name: A, parent: 2} | kip.yml line 2, units[0].parent: expected the code or id of a unit, found '2'",
                "{code: 1, name: A, parent: 1} | kip.yml line 2, units[0].parent: expected parents that do not go round, found 1 > 1",
                "{code: 1, name: A, validTo: 2025-06-30, successors: [1, 2]} | kip.yml line 2, units[0].successors: expected the code or id of a unit that is there on 2025-07-01, found '1'",
                "{code: 1, name: A, validto: 2025-06-30} | kip.yml line 2, units[0].validto: expected one of id, code, scheme, name, level, parent, validFrom, validTo, successors, found the key 'validto'",
                "{code: 1, name: {vi: A, fr: B}} | kip.yml line 2, units[0].name.fr: expected one of vi, en, found the key 'fr'",
                "{code: 1, name: {en: A}} | kip.yml line 2, units[0].name: expected the key 'vi', found only en",
                "{code: 1} | kip.yml line 2, units[0]: expected the key 'name', found only code",
                "{name: A} | kip.yml line 2, units[0]: expected the key 'code', found only name",
            })
    void refusesAnEntryOfKipYmlByItsPlace(String entries, String message) {
        assertThatThrownBy(() ->
                        Units.yaml("units:\n- " + entries.replace("~", "\n")).organisation())
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
    }
}
