package vn.kip.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;

class TrustTest {

    @ParameterizedTest(name = "{0} of {1} rows: {2}")
    @CsvSource({"101, 200, true", "100, 200, false", "199, 199, false", "151, 300, true", "150, 300, false"})
    void waitsWhenMoreThanHalfOfManyRowsAreRejected(long rejected, long rows, boolean pauses) {
        assertThat(Trust.USUAL.limits().tooManyRejected(rejected, rows)).isEqualTo(pauses);
    }

    @ParameterizedTest(name = "{0} of {1} records: {2}")
    @CsvSource({"41, 200, true", "40, 200, false", "199, 199, false"})
    void waitsWhenMoreThanAFifthOfManyRecordsAreGone(long gone, long records, boolean pauses) {
        assertThat(Trust.USUAL.limits().tooManyGone(gone, records)).isEqualTo(pauses);
    }

    @Test
    void takesTheSharesFromTheSettings() {
        var limits = Trust.Limits.read(setting("{rejected: 5%, gone: 100%, rows: 10}"));

        assertThat(limits).isEqualTo(new Trust.Limits(5, 100, 10));
        assertThat(limits.tooManyGone(10, 10)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"half", "101%", "0.5", "-1%"})
    void refusesWhatIsNoShare(String share) {
        assertThatThrownBy(() -> Trust.Limits.read(setting("{rejected: " + share + "}")))
                .hasMessage("kip.yml line 1, pause.rejected: expected a share from 0% to 100%, found '" + share + "'");
    }

    private static Setting setting(String text) {
        return Setting.parse("kip.yml", "pause: " + text + "\n", name -> Optional.empty())
                .required("pause");
    }
}
