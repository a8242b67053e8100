package vn.kip.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.kip.domain.limit.TimeLimit.Unit;
import vn.kip.domain.settings.NamedFile;
import vn.kip.domain.settings.Setting;

class ProcedureLimitsTest {

    /** Counted in the file with another tool: 423 of 500 lines state a limit, and the other 77 are blank. */
    private static final Map<Unit, Long> UNITS =
            Map.of(Unit.WORKING_DAYS, 342L, Unit.CALENDAR_DAYS, 70L, Unit.WORKING_HOURS, 8L, Unit.MONTHS, 3L);

    @Test
    void understandsEveryLimitThatTheNationalCatalogueStates() throws IOException {
        var limits = ProcedureLimits.parse(new NamedFile("procedures.csv", catalogue()))
                .byCode();

        assertThat(limits).hasSize(500);
        assertThat(limits.values().stream()
                        .flatMap(reading -> reading.limit().stream())
                        .collect(Collectors.groupingBy(TimeLimit::unit, Collectors.counting())))
                .isEqualTo(UNITS);
        assertThat(limits.values().stream()
                        .flatMap(reading -> reading.reason().stream())
                        .collect(Collectors.groupingBy(reason -> reason, Collectors.counting())))
                .isEqualTo(Map.of(Reason.NO_LIMIT, 77L));
    }

    @Test
    void findsAProcedureByTheNationalCodeThatItsOwnBeginsWith() {
        var limits = parse("1.010708,15,ngày\n1.010708.000.00.00.H56,10,ngày làm việc\n2.000001,,\n");

        assertThat(limits.of("1.010708").limit()).contains(new TimeLimit(15, Unit.CALENDAR_DAYS));
        assertThat(limits.of("1.010708.000.00.00.H56").limit()).contains(new TimeLimit(10, Unit.WORKING_DAYS));
        assertThat(limits.of("1.010708.000.00.00.H33").limit()).contains(new TimeLimit(15, Unit.CALENDAR_DAYS));
        assertThat(limits.of("2.000001").reason()).contains(Reason.NO_LIMIT);
    }

    @Test
    void tellsAProcedureThatIsNotListed() {
        var limits = parse("1.010708,15,ngày\n");

        assertThat(limits.of("1.010709").reason()).contains(Reason.PROCEDURE_NOT_LISTED);
        assertThat(limits.of("1.0107081").reason()).contains(Reason.PROCEDURE_NOT_LISTED);
        assertThat(limits.of("").reason()).contains(Reason.PROCEDURE_NOT_LISTED);
        assertThat(ProcedureLimits.NONE.of("1.010708").limit()).isEmpty();
    }

    @Test
    void refusesAProcedureTwice() {
        assertThatThrownBy(() -> parse("1.010708,15,ngày\n1.010708,10,ngày\n"))
                .hasMessage("limits.csv line 3, MaTTHC: expected each procedure once, found '1.010708' again");
    }

    @Test
    void readsTheFileThatTheSettingsName() {
        var setting = Setting.parse(
                "kip.yml",
                "limits: l.csv",
                name -> Optional.empty(),
                name -> Optional.of("MaTTHC,ThoiHan,DonViThoiHan\n1.010708,6,tháng\n"));

        assertThat(ProcedureLimits.read(setting).of("1.010708").limit()).contains(new TimeLimit(6, Unit.MONTHS));
        assertThat(ProcedureLimits.read(Setting.parse("kip.yml", "days: x", name -> Optional.empty())))
                .isEqualTo(ProcedureLimits.NONE);
    }

    private static ProcedureLimits parse(String lines) {
        return ProcedureLimits.parse(new NamedFile("limits.csv", "MaTTHC,ThoiHan,DonViThoiHan\n" + lines));
    }

    private static String catalogue() throws IOException {
        try (var file = ProcedureLimitsTest.class.getResourceAsStream("procedures.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
