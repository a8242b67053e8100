package vn.kip.domain.organisation.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.organisation.Unit;
import vn.kip.domain.organisation.Units;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;

class OrganisationSettingsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 14);
    private static final String WARD = "code,name,parent\n1,Phường,2\n2,Thành phố,\n";

    private static final Map<String, String> FILES = Map.of(
            "units.csv", Units.kienGiangText(),
            "ward.csv", WARD,
            "renamed.csv", WARD.replace("Phường", "Xã"),
            "cycle.csv", WARD.replace("phố,", "phố,1"),
            "none.csv", "code,name\n");

    @Test
    void areNoneWithoutTheSection() {
        var settings = read("unit: {}");

        assertThat(settings.organisation().isEmpty()).isTrue();
        assertThat(settings.views(LAST_DAY)).isEmpty();
        assertThat(settings.groupings(List.of("31078"), LAST_DAY)).isEmpty();
    }

    @Test
    void comeFromAFileAListOrBoth() {
        assertThat(ids("organisation: {file: ward.csv}")).containsExactly("1", "2");
        assertThat(ids("organisation: {units: [{code: A, name: A}]}")).containsExactly("A");
        assertThat(ids("organisation: {file: ward.csv, units: [{code: A, name: A, parent: 1}]}"))
                .containsExactly("1", "2", "A");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | kip.yml line 1, organisation: expected the key 'file', found none",
                "{file: gone.csv} | kip.yml line 1, organisation.file: expected the name of a file that can be read, found 'gone.csv'",
                "{file: none.csv} | kip.yml line 1, organisation: expected at least one unit, found none",
                "{units: []} | kip.yml line 1, organisation: expected at least one unit, found none",
                "{file: cycle.csv} | cycle.csv line 2, parent: expected parents that do not go round, found 1 > 2 > 1",
                "{file: ward.csv, day: 2025-07-01} | kip.yml line 1, organisation.day: expected one of file, units, now, found the key 'day'",
                "{file: ward.csv, now: July} | kip.yml line 1, organisation.now: expected a day such as 2023-12-31, found 'July'",
            })
    void areRefusedByTheirPlace(String section, String message) {
        assertThatThrownBy(() -> read("organisation: " + section))
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
    }

    @Test
    void haveOneViewWhereNothingWasSucceeded() {
        assertThat(views("organisation: {file: ward.csv}")).containsExactly("AS_IT_WAS 2025-12-14");
    }

    @Test
    void takeTheLastChangeForNowUnlessADayIsNamed() {
        assertThat(views("organisation: {file: units.csv}"))
                .containsExactly("AS_IT_WAS 2025-12-14", "AS_IT_IS_NOW 2025-07-01");
        assertThat(views("organisation: {file: units.csv, now: 2025-06-30}"))
                .containsExactly("AS_IT_WAS 2025-12-14", "AS_IT_IS_NOW 2025-06-30");
    }

    @Test
    void groupByTheLevelsAboveTheUnitsThatAreThere() {
        assertThat(groupings("31078", "31078@2025-07-01"))
                .containsExactly("AS_IT_WAS DISTRICT", "AS_IT_WAS PROVINCE", "AS_IT_IS_NOW ", "AS_IT_IS_NOW PROVINCE");
        // above a special zone there is no district any more, above a province nothing, above an unknown code neither
        assertThat(groupings("31078@2025-07-01"))
                .containsExactly("AS_IT_WAS PROVINCE", "AS_IT_IS_NOW ", "AS_IT_IS_NOW PROVINCE");
        assertThat(groupings("91", "PQ-KT")).containsExactly("AS_IT_IS_NOW ");
    }

    @Test
    void haveAnotherFingerprintWhenUnitsOrTheirNamesAreOthers() {
        var fingerprints = Stream.of(
                        "organisation: {file: ward.csv}",
                        "organisation: {file: renamed.csv}",
                        "organisation: {file: units.csv}",
                        "organisation: {file: units.csv, now: 2025-06-30}",
                        "{organisation: {file: ward.csv}, units: [{code: A, name: A}]}")
                .map(yaml -> read(yaml).fingerprint(root(yaml)));

        assertThat(fingerprints).doesNotHaveDuplicates();
    }

    @Test
    void leaveTheFingerprintOfNamesAloneWhereThereAreNone() {
        var root = root("units: [{code: A, name: A}]");

        assertThat(OrganisationSettings.read(root).fingerprint(root)).isEqualTo(root.fingerprint("units"));
    }

    private static Setting root(String yaml) {
        return Setting.parse("kip.yml", yaml, name -> Optional.empty(), name -> Optional.ofNullable(FILES.get(name)));
    }

    private static OrganisationSettings read(String yaml) {
        return OrganisationSettings.read(root(yaml));
    }

    private static Stream<String> ids(String yaml) {
        return read(yaml).organisation().units().stream().map(Unit::id);
    }

    private static Stream<String> views(String yaml) {
        return read(yaml).views(LAST_DAY).stream().map(view -> view.kind() + " " + view.day());
    }

    private static Stream<String> groupings(String... keys) {
        return read("organisation: {file: units.csv}").groupings(List.of(keys), LAST_DAY).stream()
                .map(by -> by.view().kind() + " " + by.level());
    }
}
