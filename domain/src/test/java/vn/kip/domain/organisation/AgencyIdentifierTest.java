package vn.kip.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples from domain.md 3.3 and 11.4: H56 is Thanh Hóa, H22 Hà Giang, H55 Thái Nguyên, G14 and G09 ministries. */
class AgencyIdentifierTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        // QCVN 102:2016, least significant group first
        "000.17.22.H56, H56.22.17",
        "000.00.04.G14, G14.04",
        "000.00.01.H22, H22.01",
        "001.17.22.H56, H56.22.17.001",
        // QĐ 20/2020, first level leftmost
        "H56.22.17, H56.22.17",
        "H55.242, H55.242",
        "G09.20, G09.20",
        "H56, H56",
        // unused groups at either end
        "000.00.00.H56, H56",
        ".000.00.00.H55, H55",
        "H56.22.17.000, H56.22.17",
        "H56.00.00.000, H56",
        "000.H56.22, H56.22",
        "0.22.H56, H56.22",
        // an unused group between others keeps its place
        "H56.00.17, H56.00.17",
        "000.17.00.H56, H56.00.17",
        // case and blanks
        "h56.22.17, H56.22.17",
        "'  000.17.22.h56 ', H56.22.17",
        "'\u00A0H56.22\u00A0', H56.22",
        "'H56 . 22 .17', H56.22.17",
        // both ends could be the first level: the left one is
        "H56.22.G01, H56.22.G01",
    })
    void hasOneSpellingForBothOrders(String code, String canonical) {
        assertThat(AgencyIdentifier.canonical(code)).isEqualTo(canonical);
        assertThat(AgencyIdentifier.canonical(canonical)).isEqualTo(canonical);
        assertThat(AgencyIdentifier.matches(code)).isTrue();
    }

    @ParameterizedTest(name = "{0} stays {1}")
    @CsvSource({
        // numbers of administrative units
        "91, 91",
        "31078, 31078",
        "'  911 ', 911",
        "01, 01",
        "000, 000",
        "000.00, 000.00",
        "1.005129, 1.005129",
        // codes of an office's own, and names that stand for codes abroad
        "PQ-TNMT, PQ-TNMT",
        "'pq-tnmt\u00A0', pq-tnmt",
        "Public Works . H56, Public Works . H56",
        "H56..17, H56..17",
        "H5, H5",
        "H567, H567",
        "56.H5, 56.H5",
        "XH56.22, XH56.22",
        "22.H567, 22.H567",
        "17.H56.22, 17.H56.22",
        "'', ''",
        "' ', ''",
        "., .",
    })
    void leavesOtherCodesAsTheyAre(String code, String canonical) {
        assertThat(AgencyIdentifier.canonical(code)).isEqualTo(canonical);
        assertThat(AgencyIdentifier.matches(code)).isFalse();
    }
}
