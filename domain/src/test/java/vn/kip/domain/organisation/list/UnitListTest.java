package vn.kip.domain.organisation.list;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.organisation.Units.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.organisation.Organisation;
import vn.kip.domain.organisation.Succession;
import vn.kip.domain.organisation.Unit;
import vn.kip.domain.organisation.UnitHistory;
import vn.kip.domain.organisation.UnitHistory.Code;
import vn.kip.domain.organisation.UnitHistory.Parent;
import vn.kip.domain.organisation.UnitName;
import vn.kip.domain.organisation.Units;
import vn.kip.domain.organisation.Validity;
import vn.kip.domain.settings.Setting;

class UnitListTest {

    private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);
    private static final Validity OLD = new Validity(LocalDate.MIN, CHANGE);

    @Test
    void readsTheShippedFile() {
        var organisation = Units.kienGiang();

        // 25 old units and 3 new ones
        assertThat(organisation.units()).hasSize(28);
        assertThat(unit(organisation, "911"))
                .isEqualTo(new Unit(
                        "911",
                        new UnitName("Thành phố Phú Quốc", "Thành phố Phú Quốc"),
                        "DISTRICT",
                        new UnitHistory(
                                List.of(new Code("911", "ADMINISTRATIVE", OLD)),
                                List.of(new Parent("91", OLD)),
                                new Succession(CHANGE, List.of("31078@2025-07-01", "31105@2025-07-01")))));
        assertThat(unit(organisation, "91").succession()).contains(new Succession(CHANGE, List.of("91@2025-07-01")));
    }

    @Test
    void readsTheUnitsThatKipYmlHasHadAllAlong() {
        var organisation = Units.yaml("""
                units:
                  - {code: "PQ-TNMT", name: {vi: "Phòng Tài nguyên", en: "Natural Resources"}}
                  - {code: 31078, name: "Dương Đông"}
                """).organisation();

        assertThat(unit(organisation, "PQ-TNMT"))
                .isEqualTo(new Unit(
                        "PQ-TNMT",
                        new UnitName("Phòng Tài nguyên", "Natural Resources"),
                        "",
                        new UnitHistory(List.of(new Code("PQ-TNMT", "LOCAL", Validity.ALWAYS)), List.of(), null)));
        assertThat(unit(organisation, "31078").name()).isEqualTo(new UnitName("Dương Đông", "Dương Đông"));
    }

    @Test
    void readsEveryKeyOfKipYml() {
        var organisation = Units.yaml("""
                units:
                  - {code: A, name: {vi: Phường A}, level: WARD, parent: P, validTo: 2025-06-30, successors: [B, C]}
                  - {code: B, name: B, validFrom: 2025-07-01, id: b, scheme: own}
                  - {code: C, name: C, validFrom: 2025-07-01}
                  - {code: P, name: P, successors: ""}
                """).organisation();

        assertThat(unit(organisation, "A"))
                .isEqualTo(new Unit(
                        "A",
                        new UnitName("Phường A", "Phường A"),
                        "WARD",
                        new UnitHistory(
                                List.of(new Code("A", "LOCAL", OLD)),
                                List.of(new Parent("P", OLD)),
                                new Succession(CHANGE, List.of("C@2025-07-01", "b")))));
        assertThat(unit(organisation, "b").history().codes())
                .containsExactly(new Code("B", "own", new Validity(CHANGE, LocalDate.MAX)));
    }

    @Test
    void readsTheSameUnitsAsTheCatalogue() {
        var root = Setting.parse("kip.yml", """
                unit: {id: phu-quoc, name: Phú Quốc}
                indicators: [{id: a, objective: "02", name: A, target: 95%, formula: RESOLVED_ONLY}]
                units:
                  - {code: "PQ-TNMT", name: {vi: "Phòng Tài nguyên", en: "Natural Resources"}}
                  - {code: "H33.911.05", name: "Phòng Nội vụ"}
                """, name -> Optional.empty());
        var organisation = UnitList.ofSettings(root.required("units")).organisation();

        Catalogue.read(root).agencies().forEach((code, name) -> assertThat(
                        unit(organisation, code).name())
                .isEqualTo(new UnitName(name.vi(), name.en())));
    }

    @Test
    void putsAgenciesOfKipYmlUnderUnitsOfAFile() {
        var agencies = Units.yaml("""
                units:
                  - {code: H33.911.05, name: Phòng TN&MT, level: DEPARTMENT, parent: 911, validTo: 2025-06-30, successors: H33.05}
                  - {code: H33.05, name: Phòng Kinh tế, level: DEPARTMENT, parent: "31078", validFrom: 2025-07-01}
                """);

        var organisation = Units.kienGiangList().plus(agencies).organisation();

        var old = unit(organisation, "H33.911.05");
        assertThat(organisation.ancestors(old, CHANGE.minusDays(1)))
                .extracting(Unit::id)
                .containsExactly("911", "91");
        assertThat(organisation.ancestors(organisation.asItIsNow(old, CHANGE), CHANGE))
                .extracting(Unit::id)
                .containsExactly("31078@2025-07-01", "91@2025-07-01");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"31078, ADMINISTRATIVE", "000.05.911.H33, AGENCY", "PQ-TNMT, LOCAL", "31078A, LOCAL"})
    void tellsTheSchemeOfACodeByItsForm(String code, String scheme) {
        var organisation = Units.csv("code,name", code + ",A");

        assertThat(organisation.units().get(0).history().codes())
                .extracting(Code::scheme)
                .containsExactly(scheme);
    }

    @Test
    void putsTheTimesOfOneUnitTogetherByItsId() {
        var organisation = Units.csv(
                "name,id,code,level,parent,validFrom,validTo,nameEn",
                "U,u,2,L,q,2025-07-01,,Unit",
                "U,u,1,L,p,,2025-06-30,Unit",
                // the same unit's identifier in the other scheme, over both times
                "U,u,H33.01,L,,,,Unit",
                "P,,p,,,,,",
                "Q,,q,,,2025-01-01,,");

        assertThat(unit(organisation, "u").name()).isEqualTo(new UnitName("U", "Unit"));
        assertThat(unit(organisation, "u").history())
                .isEqualTo(new UnitHistory(
                        List.of(
                                new Code("1", "ADMINISTRATIVE", OLD),
                                new Code("H33.01", "AGENCY", Validity.ALWAYS),
                                new Code("2", "ADMINISTRATIVE", new Validity(CHANGE, LocalDate.MAX))),
                        List.of(new Parent("p", OLD), new Parent("q@2025-01-01", new Validity(CHANGE, LocalDate.MAX))),
                        null));
    }

    @Test
    void namesParentsAndSuccessorsByIdToo() {
        var organisation = Units.csv(
                "id,code,name,parent,validFrom,validTo,successor",
                "top,1,Top,,,,",
                "old,2,Old,top,,2025-06-30,new",
                "new,3,New,top,2025-07-01,,");

        assertThat(organisation.asItIsNow(unit(organisation, "old"), CHANGE).id())
                .isEqualTo("new");
        assertThat(organisation
                        .parent(unit(organisation, "new"), CHANGE)
                        .orElseThrow()
                        .id())
                .isEqualTo("top");
    }

    @Test
    void takesASuccessorNamedTwiceForOne() {
        var organisation =
                Units.csv("code,name,validFrom,validTo,successor", "a,A,,2025-06-30,\"b (B), b\"", "b,B,2025-07-01,,");

        assertThat(unit(organisation, "a").succession()).contains(new Succession(CHANGE, List.of("b@2025-07-01")));
    }

    @Test
    void takesACodeBackWithoutAGapAndWithOne() {
        var organisation = Units.csv(
                "code,name,validFrom,validTo",
                "a,A,2025-01-01,2025-01-01",
                "a,B,2025-01-02,2025-01-31",
                "a,C,2025-03-01,");

        assertThat(organisation.units())
                .extracting(Unit::id)
                .containsExactly("a@2025-01-01", "a@2025-01-02", "a@2025-03-01");
    }

    @Test
    void finishesAParentThatEndsWithTheUnit() {
        var organisation = Units.csv("code,name,parent,validTo", "p,P,,2025-06-30", "u,U,p,2025-06-30");

        assertThat(unit(organisation, "u").history().parents()).containsExactly(new Parent("p", OLD));
    }

    @Test
    void isEmptyWithNothingButAHeader() {
        assertThat(UnitList.ofCsv("units.csv", "code,name\n").organisation().fingerprint())
                .isEqualTo(Organisation.NONE.fingerprint());
    }
}
