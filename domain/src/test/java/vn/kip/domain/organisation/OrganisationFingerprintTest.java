package vn.kip.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationFingerprintTest {

    private static final String HEADER = "id,code,name,level,parent,validFrom,validTo,successor\n";
    private static final String UNITS = HEADER
            + ",91,Kiên Giang,PROVINCE,,,2025-06-30,91\n"
            + ",91,An Giang,PROVINCE,,2025-07-01,,\n"
            + ",911,Phú Quốc,DISTRICT,91,,2025-06-30,\n"
            + ",1,Hà Nội,PROVINCE,,,,\n"
            + "tnmt,H33.911.05,Phòng TN&MT,,91,,,\n";

    @Test
    void isASha256() {
        assertThat(fingerprint(UNITS)).matches("[0-9a-f]{64}").isNotEqualTo(Organisation.NONE.fingerprint());
    }

    @Test
    void staysTheSameInAnotherOrderSpellingOrForm() {
        var yaml = Units.yaml("""
                units:
                  - {code: 000.05.911.h33, name: {vi: Phòng Tài nguyên, en: Natural Resources}, id: tnmt, parent: 91}
                  - {code: 911, name: Phú Quốc, level: DISTRICT, parent: "91", validTo: 2025-06-30}
                  - {code: 1, name: Thành phố Hà Nội, level: PROVINCE}
                  - {code: 91, name: An Giang, level: PROVINCE, validFrom: 2025-07-01}
                  - {code: 91, name: Kiên Giang, level: PROVINCE, validTo: 2025-06-30, successors: [91 (An Giang)]}
                """);

        assertThat(yaml.organisation().fingerprint()).isEqualTo(fingerprint(UNITS));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "tnmt,H33.911.05/tnmt2,H33.911.05",
                "tnmt,H33.911.05/tnmt,H33.911.06",
                "PROVINCE,,,2025-06-30/STATE,,,2025-06-30",
                "&MT,,91,,/&MT,,,,",
                "&MT,,91,,/&MT,,1,,",
                "DISTRICT,91,/DISTRICT,1,",
                "&MT,,91,,/&MT,,91,2020-01-01,",
                "2025-06-30,91\n/2025-06-30,\n",
                "DISTRICT,91,,2025-06-30/DISTRICT,91,,2025-06-29",
            })
    void differsWhenARecordCouldCountElsewhere(String change) {
        var sides = change.split("/");
        assertThat(UNITS).contains(sides[0]);

        assertThat(fingerprint(UNITS.replace(sides[0], sides[1]))).isNotEqualTo(fingerprint(UNITS));
    }

    @Test
    void tellsTextsApartThatOnlyRunTogetherAlike() {
        // the quotation mark could end the id, and the backslash escape the mark that does
        assertThat(fingerprint("id,code,name,level\n\"a\"\"b\",1,n,c"))
                .isNotEqualTo(fingerprint("id,code,name,level\na,1,n,\"b\"\"c\""));
        assertThat(fingerprint("id,code,name,level\n\"a\\\",1,n,\"\"\"b\""))
                .isNotEqualTo(fingerprint("id,code,name,level\n\"a\\\"\"\",1,n,b"));
    }

    private static String fingerprint(String csv) {
        return Units.csv(csv).fingerprint();
    }
}
