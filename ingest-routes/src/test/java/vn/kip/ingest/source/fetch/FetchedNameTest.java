package vn.kip.ingest.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchedNameTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "phiếu tháng 3.xlsx, phiếu tháng 3.xlsx",
        "../../etc/cron.d/a.csv, a.csv",
        "..\\..\\a.csv, a.csv",
        "C:\\mot cua\\a.csv, a.csv",
        "'a\u0000\u202Evsc.csv', avsc.csv",
        "'phie\u0302\u0301u.csv', 'phi\u1EBFu.csv'", // letters put together and letters of one piece are the same name
        "'  a.csv ', a.csv",
        "a<b>:|?*.csv, ab.csv",
    })
    void keepsWhatCanDoNoHarm(String remote, String here) {
        assertThat(FetchedName.of(remote)).contains(here);
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "..", ".", ".hidden.csv", "a/", "~$phiếu.xlsx", "/", "'\u0000'", ".fetched"})
    void isNoneWhereNothingVisibleIsLeft(String remote) {
        assertThat(FetchedName.of(remote)).isEmpty();
    }

    @Test
    void keepsTheEndOfANameThatIsTooLong() {
        assertThat(FetchedName.of("ế".repeat(300) + ".xlsx")).contains("ế".repeat(115) + ".xlsx");
    }

    @ParameterizedTest(name = "{0} means {1}: {2}")
    @CsvSource({
        "*.csv, a.csv, true",
        "*.csv, A.CSV, true",
        "*.csv, a.csv.exe, false",
        "phiếu-*.csv, 'phie\u0302\u0301u-3.csv', false", // names are brought into one form first
        "phiếu-*.csv, phiếu-3.csv, true",
        "phiếu-?.csv, phiếu-33.csv, false",
    })
    void matchesAsTheLocalFolderDoes(String pattern, String name, boolean meant) {
        assertThat(FetchedName.matches(pattern, name)).isEqualTo(meant);
    }
}
