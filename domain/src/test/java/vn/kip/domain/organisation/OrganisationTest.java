package vn.kip.domain.organisation;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.organisation.Units.unit;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days around 1 July 2025, on which NQ 202/2025/QH15 and NQ 1654/NQ-UBTVQH15 took effect. */
class OrganisationTest {

    private static final LocalDate BEFORE = parse("2025-06-30");
    private static final LocalDate AFTER = parse("2025-07-01");

    private final Organisation kienGiang = Units.kienGiang();

    @ParameterizedTest(name = "{0} on {1} was {2}")
    @CsvSource({
        "91, 2025-06-30, 91, Tỉnh Kiên Giang",
        "91, 2025-07-01, 91@2025-07-01, Tỉnh An Giang",
        "31078, 2025-06-30, 31078, Phường Dương Đông",
        "31078, 2025-07-01, 31078@2025-07-01, Đặc khu Phú Quốc",
        "31105, 2025-06-30, 31105, Xã Thổ Châu",
        "31105, 2025-07-01, 31105@2025-07-01, Đặc khu Thổ Châu",
        "' 911', 2025-06-30, 911, Thành phố Phú Quốc",
        "911, 1977-01-01, 911, Thành phố Phú Quốc",
    })
    void findsTheUnitThatHeldACodeOnADay(String code, LocalDate day, String id, String name) {
        var placement = kienGiang.asItWas(code, day);

        assertThat(placement.key()).isEqualTo(id);
        assertThat(placement.known()).get().extracting(unit -> unit.name().vi()).isEqualTo(name);
        assertThat(kienGiang.ofKey(id)).isEqualTo(placement);
        assertThat(kienGiang.find(code, day)).isEqualTo(placement.known());
    }

    @ParameterizedTest(name = "{0} on {1} counts under {3}")
    @CsvSource({
        // 911 and 31081 ended with the district level; what still comes in under them must not join their past
        "911, 2025-07-01, 911, 911?",
        "31081, 2025-07-02, 31081, 31081?",
        "31106, 2025-06-30, 31106, 31106",
        "000.17.22.h33, 2025-06-30, H33.22.17, H33.22.17",
        "'', 2025-06-30, '', ''",
        "31106?, 2025-06-30, 31106?, 31106??",
    })
    void keepsACodeThatNoUnitHeldThatDay(String code, LocalDate day, String kept, String key) {
        var placement = kienGiang.asItWas(code, day);

        assertThat(placement).isEqualTo(new Placement.Unknown(kept, key));
        assertThat(placement.known()).isEmpty();
        assertThat(kienGiang.find(code, day)).isEmpty();
        assertThat(kienGiang.ofKey(key)).isEqualTo(placement);
    }

    @Test
    void letsEveryCodeStandForItselfWhenNoUnitsAreGiven() {
        assertThat(Organisation.NONE.asItWas("31078", AFTER)).isEqualTo(new Placement.Unknown("31078", "31078"));
        assertThat(Organisation.NONE.units()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"H33.911.05", "000.05.911.H33", "' h33.911.05.000 '", "pq-tnmt", "PQ-TNMT "})
    void findsAnAgencyUnderAnySpellingOfItsCodes(String code) {
        var organisation = Units.csv(
                "id,code,name,level", "tnmt,H33.911.05,Phòng TN&MT,DEPARTMENT", "tnmt,PQ-TNMT,Phòng TN&MT,DEPARTMENT");

        assertThat(organisation.asItWas(code, BEFORE).key()).isEqualTo("tnmt");
    }

    @Test
    void findsTheCodesThatAUnitHeldOneAfterTheOther() {
        var organisation =
                Units.csv("id,code,name,validFrom,validTo", "vpdk,VP1,VPĐK,,2025-06-30", "vpdk,VP2,VPĐK,2025-07-01,");

        assertThat(organisation.find("VP1", BEFORE))
                .isEqualTo(organisation.find("VP2", AFTER))
                .isPresent();
        assertThat(organisation.find("VP2", BEFORE)).isEmpty();
        assertThat(organisation.find("VP1", AFTER)).isEmpty();
    }

    @Test
    void knowsWhatStoodAboveAUnitOnADay() {
        assertThat(kienGiang.ancestors(unit(kienGiang, "31078"), BEFORE))
                .extracting(Unit::id)
                .containsExactly("911", "91");
        assertThat(kienGiang.ancestors(unit(kienGiang, "31078"), AFTER)).isEmpty();
        assertThat(kienGiang.ancestors(unit(kienGiang, "31078@2025-07-01"), AFTER))
                .extracting(Unit::id)
                .containsExactly("91@2025-07-01");
        assertThat(kienGiang.ancestors(unit(kienGiang, "31078@2025-07-01"), BEFORE))
                .isEmpty();
        assertThat(kienGiang.parent(unit(kienGiang, "91"), BEFORE)).isEmpty();
    }

    @Test
    void knowsWhatStoodBelowAUnitOnADay() {
        assertThat(kienGiang.children(unit(kienGiang, "911"), BEFORE))
                .extracting(Unit::id)
                .containsExactly("31078", "31081", "31084", "31087", "31090", "31093", "31096", "31102", "31105");
        assertThat(kienGiang.children(unit(kienGiang, "911"), AFTER)).isEmpty();
        assertThat(kienGiang.children(unit(kienGiang, "91@2025-07-01"), AFTER))
                .extracting(Unit::id)
                .containsExactly("31078@2025-07-01", "31105@2025-07-01");
    }

    @ParameterizedTest(name = "{1} of {0} on {2}: {3}")
    @CsvSource({
        "31078, COMMUNE, 2025-06-30, 31078",
        "31078, DISTRICT, 2025-06-30, 911",
        "31078, PROVINCE, 2025-06-30, 91",
        "911, COMMUNE, 2025-06-30,",
        "31078@2025-07-01, PROVINCE, 2025-07-01, 91@2025-07-01",
        "31078@2025-07-01, DISTRICT, 2025-07-01,",
    })
    void findsTheUnitOfALevel(String id, String level, LocalDate day, String expected) {
        assertThat(kienGiang
                        .atLevel(unit(kienGiang, id), level, day)
                        .map(Unit::id)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void changesTheParentOnTheDayItsCodeChangesHands() {
        var organisation = Units.csv(
                "code,name,parent,validFrom,validTo",
                "91,Kiên Giang,,,2025-06-30",
                "91,An Giang,,2025-07-01,",
                "VPDK,Văn phòng đăng ký đất đai,91,,");

        var office = unit(organisation, "VPDK");

        assertThat(organisation.parent(office, BEFORE))
                .get()
                .extracting(Unit::id)
                .isEqualTo("91");
        assertThat(organisation.parent(office, AFTER))
                .get()
                .extracting(Unit::id)
                .isEqualTo("91@2025-07-01");
    }

    @ParameterizedTest(name = "{0} as it is on {1}: {2}")
    @CsvSource({
        // before anything happened
        "31078, 2025-06-30, 31078",
        "911, 2025-06-30, 911",
        // merged: eight communes into the special zone, Thổ Châu into one of its own, the province into An Giang
        "31078, 2025-07-01, 31078@2025-07-01",
        "31102, 2025-07-01, 31078@2025-07-01",
        "31105, 2025-07-01, 31105@2025-07-01",
        "91, 2025-12-14, 91@2025-07-01",
        // split into two zones: its past stays with the province, which has become An Giang
        "911, 2025-07-01, 91@2025-07-01",
        // ended, and nobody said what followed
        "899, 2025-12-14, 899",
        // still there
        "31078@2025-07-01, 2025-12-14, 31078@2025-07-01",
    })
    void followsAUnitToWhatHasBecomeOfIt(String id, LocalDate day, String expected) {
        assertThat(kienGiang.asItIsNow(unit(kienGiang, id), day).id()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} as it is on {1}: {2}")
    @CsvSource({
        "A, 2019-12-31, A",
        "A, 2020-01-01, B",
        "A, 2021-12-31, B",
        "A, 2022-01-01, C",
        "A, 2023-12-31, C",
        // C was split: back to the district, which has been merged in the meantime
        "A, 2024-01-01, E",
        "S, 2020-01-01, S",
    })
    void followsOneSuccessionAfterTheOther(String id, LocalDate day, String expected) {
        var organisation = Units.csv(
                "id,code,name,parent,validFrom,validTo,successor",
                "A,a,A,D,,2019-12-31,b",
                "B,b,B,D,2019-01-01,2021-12-31,c",
                "C,c,C,D,2022-01-01,2023-12-31,\"f (F), g (G)\"",
                "D,d,D,,,2023-12-31,e",
                "E,e,E,,2024-01-01,,",
                "F,f,F,e,2024-01-01,,",
                "G,g,G,e,2024-01-01,,",
                "S,s,split with nothing above it,,,2019-12-31,\"b, d\"");

        assertThat(organisation.asItIsNow(unit(organisation, id), day).id()).isEqualTo(expected);
    }

    @Test
    void leavesThePastOfASplitUnitWithAParentThatGoesOn() {
        var organisation = Units.csv(
                "code,name,parent,validFrom,validTo,successor",
                "d,District,,,,",
                "c,Commune,d,,2023-12-31,e f".replace(' ', ';'),
                "e,One half,d,2024-01-01,,",
                "f,Other half,d,2024-01-01,,");

        assertThat(organisation
                        .asItIsNow(unit(organisation, "c"), parse("2024-01-01"))
                        .id())
                .isEqualTo("d");
    }
}
