package vn.kip.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"dossierId\": \"0912345678\", \"n\": 1} | 0912345678",
                "WARN late record_id=0912345678 source=phuquoc | 0912345678",
                "RecordKey[authority=H33, kind=DOSSIER, id=0912345678] | 0912345678]",
            })
    void takesOutWhatStandsUnderTheNameOfARecordId(String text, String id) {
        var told = Told.apart(text);

        assertThat(told.ids()).isEqualTo(id);
        assertThat(told.rest()).doesNotContain("0912345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"citizenId=001099012345", "{\"identity_id\":\"001099012345\"}", "paid: 0912345678"})
    void doesNotTakeTheIdOfAPersonForTheIdOfARecord(String text) {
        assertThat(Told.apart(text)).isEqualTo(new Told("", text));
    }
}
