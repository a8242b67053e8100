package vn.kip.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kip.domain.record.RecordKind;

class DayAccountTest {

    @Test
    void carriesWhatIsInFlightAtMidnightIntoTheNextDay() {
        var accounts = DayAccount.carried(List.of(
                day("slips", "2023-06-14", BalanceTest.balance(10, 8, 1, 1, 6, 6, 0, 0)),
                day("slips", "2023-06-15", BalanceTest.balance(4, 4, 0, 0, 6, 5, 1, 1)),
                day("spots", "2023-06-15", BalanceTest.balance(1, 1, 0, 0, 1, 1, 0, 0))));

        assertThat(accounts).extracting(DayAccount::carriedOver).containsExactly(0L, 3L, 0L);
        assertThat(accounts).extracting(account -> account.evening().inFlight()).containsExactly(3L, 0L, 0L);
        assertThat(accounts).allSatisfy(account -> {
            var day = account.day();
            assertThat(account.carriedOver() + day.pulled())
                    .isEqualTo(day.counted()
                            + day.unchanged()
                            + day.superseded()
                            + day.rejected()
                            + account.evening().inFlight());
        });
    }

    private static DayAccount.Counts day(String source, String date, Balance balance) {
        return new DayAccount.Counts(source, RecordKind.SURVEY, LocalDate.parse(date), balance);
    }
}
