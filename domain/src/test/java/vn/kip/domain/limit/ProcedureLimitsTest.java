package vn.kip.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.limit.TimeLimit.Unit;
import vn.kip.domain.settings.NamedFile;
import vn.kip.domain.settings.Setting;

class ProcedureLimitsTest {

    private static final LocalDate DAY = LocalDate.parse("2023-06-05");

    /** Counted in the file with another tool: 423 of 500 lines state a limit, and the other 77 are blank. */
    private static final Map<Unit, Long> UNITS =
            Map.of(Unit.WORKING_DAYS, 342L, Unit.CALENDAR_DAYS, 70L, Unit.WORKING_HOURS, 8L, Unit.MONTHS, 3L);

    @Test
    void understandsEveryLimitThatTheNationalCatalogueStates() throws IOException {
        var limits = ProcedureLimits.parse(new NamedFile("procedures.csv", catalogue()))
                .byCode();

        assertThat(limits).hasSize(500);
        var readings = limits.values().stream()
                .flatMap(List::stream)
                .map(LimitInForce::reading)
                .toList();
        assertThat(readings.stream()
                        .flatMap(reading -> reading.limit().stream())
                        .collect(Collectors.groupingBy(TimeLimit::unit, Collectors.counting())))
                .isEqualTo(UNITS);
        assertThat(readings.stream()
                        .flatMap(reading -> reading.reason().stream())
                        .collect(Collectors.groupingBy(reason -> reason, Collectors.counting())))
                .isEqualTo(Map.of(Reason.NO_LIMIT, 77L));
    }

    @Test
    void findsAProcedureByTheNationalCodeThatItsOwnBeginsWith() {
        var limits = parse("1.010708,15,ngày\n1.010708.000.00.00.H56,10,ngày làm việc\n2.000001,,\n");

        assertThat(limits.of("1.010708", DAY).limit()).contains(new TimeLimit(15, Unit.CALENDAR_DAYS));
        assertThat(limits.of("1.010708.000.00.00.H56", DAY).limit()).contains(new TimeLimit(10, Unit.WORKING_DAYS));
        assertThat(limits.of("1.010708.000.00.00.H33", DAY).limit()).contains(new TimeLimit(15, Unit.CALENDAR_DAYS));
        assertThat(limits.of("2.000001", DAY).reason()).contains(Reason.NO_LIMIT);
    }

    @Test
    void tellsAProcedureThatIsNotListed() {
        var limits = parse("1.010708,15,ngày\n");

        assertThat(limits.of("1.010709", DAY).reason()).contains(Reason.PROCEDURE_NOT_LISTED);
        assertThat(limits.of("1.0107081", DAY).reason()).contains(Reason.PROCEDURE_NOT_LISTED);
        assertThat(limits.of("", DAY).reason()).contains(Reason.PROCEDURE_NOT_LISTED);
        assertThat(ProcedureLimits.NONE.of("1.010708", DAY).limit()).isEmpty();
    }

    @Test
    void readsAListInTheSettings() {
        assertThat(ProcedureLimits.read(list("{procedure: '1.010708', limit: 15 ngày làm việc}"))
                        .of("1.010708", DAY)
                        .limit())
                .contains(new TimeLimit(15, Unit.WORKING_DAYS));
        assertThatThrownBy(() -> ProcedureLimits.read(list("{procedure: '1.010708', limit: soon}")))
                .hasMessage(
                        "kip.yml line 1, limits[0].limit: expected a time limit such as 15 ngày làm việc, 30 ngày, 4 giờ"
                                + " or 1 tháng, found 'soon'");
        assertThatThrownBy(() -> ProcedureLimits.read(
                        list("{procedure: '1.1', limit: 1 ngày}, {procedure: '1.1', limit: 2 ngày}")))
                .hasMessage(
                        "kip.yml line 1, limits[1].procedure: expected one limit of a procedure for each day of receipt, found '1.1' again");
    }

    private static Setting list(String items) {
        return Setting.parse("kip.yml", "limits: [" + items + "]", name -> Optional.empty());
    }

    @Test
    void hasOneFingerprintInWhateverOrder() {
        var one = parse("1.010708,15,ngày\n2.000001,,\n").fingerprint();

        assertThat(parse("2.000001,,\n1.010708,15,ngày\n").fingerprint()).isEqualTo(one);
        assertThat(parse("2.000001,,\n1.010708,16,ngày\n").fingerprint()).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"2023-05-31, 10", "2023-06-01, 8", "2023-06-30, 8", "2023-07-01, 6"})
    void takesTheLimitInForceAtTheReceipt(LocalDate received, int days) {
        var header = "MaTTHC,ThoiHan,DonViThoiHan,TuNgay,DenNgay\n";
        var file = ProcedureLimits.parse(new NamedFile(
                "limits.csv",
                header + "1.1,6,ngày,2023-07-01,\n1.1,10,ngày,,2023-05-31\n1.1,8,ngày,2023-06-01,2023-06-30\n"));
        var list = ProcedureLimits.read(list("{procedure: '1.1', limit: 10 ngày, until: 2023-05-31},"
                + " {procedure: '1.1', limit: 8 ngày, from: 2023-06-01, until: 2023-06-30},"
                + " {procedure: '1.1', limit: 6 ngày, from: 2023-07-01}"));

        assertThat(file.of("1.1", received).limit()).contains(new TimeLimit(days, Unit.CALENDAR_DAYS));
        assertThat(list).isEqualTo(file);
        assertThat(list.fingerprint()).isEqualTo(file.fingerprint());
    }

    @Test
    void fallsBackToTheNationalCodeOnDaysThatItsOwnDoesNotCover() {
        var limits = ProcedureLimits.read(list("{procedure: '1.010708', limit: 15 ngày},"
                + " {procedure: '1.010708.000.00.00.H56', limit: 10 ngày, from: 2023-06-05}"));

        assertThat(limits.of("1.010708.000.00.00.H56", DAY.minusDays(1)).limit())
                .contains(new TimeLimit(15, Unit.CALENDAR_DAYS));
        assertThat(limits.of("1.010708.000.00.00.H56", DAY).limit()).contains(new TimeLimit(10, Unit.CALENDAR_DAYS));
    }

    @Test
    void refusesTwoLimitsOnADayAndALimitThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> ProcedureLimits.read(list("{procedure: '1.1', limit: 1 ngày, until: 2023-06-05},"
                        + " {procedure: '1.1', limit: 2 ngày, from: 2023-06-05}")))
                .hasMessage(
                        "kip.yml line 1, limits[1].procedure: expected one limit of a procedure for each day of receipt,"
                                + " found '1.1' again");
        assertThatThrownBy(() -> ProcedureLimits.read(
                        list("{procedure: '1.1', limit: 1 ngày, from: 2023-06-05, until: 2023-06-04}")))
                .hasMessage("kip.yml line 1, limits[0].until: expected a day from 2023-06-05 on, found '2023-06-04'");
        assertThatThrownBy(() -> ProcedureLimits.parse(new NamedFile(
                        "limits.csv",
                        "MaTTHC,ThoiHan,DonViThoiHan,TuNgay,DenNgay\n1.1,1,ngày,2023-06-05,2023-06-04\n")))
                .hasMessage("limits.csv line 2, DenNgay: expected a day from 2023-06-05 on, found '2023-06-04'");
    }

    @Test
    void refusesAProcedureTwice() {
        assertThatThrownBy(() -> parse("1.010708,15,ngày\n1.010708,10,ngày\n"))
                .hasMessage(
                        "limits.csv line 3, MaTTHC: expected one limit of a procedure for each day of receipt, found '1.010708' again");
    }

    @Test
    void readsTheFileThatTheSettingsName() {
        var setting = Setting.parse(
                "kip.yml",
                "limits: l.csv",
                name -> Optional.empty(),
                name -> Optional.of("MaTTHC,ThoiHan,DonViThoiHan\n1.010708,6,tháng\n"));

        assertThat(ProcedureLimits.read(setting).of("1.010708", DAY).limit()).contains(new TimeLimit(6, Unit.MONTHS));
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
