package vn.kip.ingest.mapping.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.Row;

class FormulaTest {

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-", "-12-B", "H33.05", "1+1", "A=B", "2023-03-01", "an@h33", "PA-7"})
    void leavesCodesAlone(String code) {
        assertThat(code().read(row(code))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", " =1+1", "+cmd", "@SUM(A1)", "-A1", "-(1)", "--1", "-2+3+cmd", "-1|cmd", "=HYPERLINK(1)"
            })
    void refusesWhatASpreadsheetProgramWouldCarryOut(String formula) {
        var refused = catchThrowableOfType(UnusableFieldException.class, () -> code().read(row(formula)));

        assertThat(refused.fault().reason()).isEqualTo(Reason.BAD_VALUE);
        assertThat(refused.fault().expected()).isEqualTo("a code, and no formula as what begins with = + - or @");
    }

    private static CodeField code() {
        return new CodeField(new FieldSource(List.of("Ma"), null), Map.of(), null, "", IdScheme.PLAIN);
    }

    private static Row row(String text) {
        return Row.of(Map.of("Ma", text));
    }
}
