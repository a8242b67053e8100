package vn.kip.ingest.infer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateColumnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2022-01-21 13:47:00~2022-02-04 13:47:30; iso; true; false",
                "20230301083000~20230320000000; yyyyMMddHHmmss; true; false",
                "01/03/2023~20/03/2023; d/M/yyyy; true; false",
                "01/03/2023~02/03/2023; d/M/yyyy; true; true",
                "01/13/2023~02/28/2023; M/d/yyyy; false; false",
                "1/13/2023 1:05 PM~2/28/2023 11:10 AM; M/d/yyyy h:mm[:ss] a; false; false",
                "13-03-2023~02-03-2023; d-M-yyyy; false; false",
                "13.03.2023 08:30~02.03.2023 09:15; d.M.yyyy H:mm[:ss]; false; false",
                "08:30 13/03/2023~09:15:07 02/03/2023; H:mm[:ss] d/M/yyyy; false; false",
                "1672531200~1680000000; epoch-seconds; false; false",
                "1672531200000~1680000000000; epoch-millis; false; false",
                "2023-03-01~13-03-2023~14-03-2023; yyyy-MM-dd, d-M-yyyy; false; false",
            })
    void knowsHowDatesAreWritten(String values, String formats, boolean usual, boolean dayOrMonth) {
        var dates = DateColumn.of(column(values.split("~"))).orElseThrow();

        assertThat(String.join(", ", dates.formats())).isEqualTo(formats);
        assertThat(dates.usual()).isEqualTo(usual);
        assertThat(dates.dayOrMonth()).isEqualTo(dayOrMonth);
        assertThat(dates.share()).isEqualTo(1);
    }

    @Test
    void letsOneInTenBeWrittenOtherwise() {
        var column = column("1/3/2023", "2/3/2023", "3/3/2023", "4/3/2023", "5/3/2023");
        for (var day = 6; day <= 14; day++) {
            column.add(day + "/3/2023");
        }
        column.add("hôm qua");

        assertThat(DateColumn.of(column))
                .hasValueSatisfying(dates -> assertThat(dates.share()).isBetween(0.93, 0.94));
    }

    @Test
    void letsOneOfAFewBeMistyped() {
        var column = column("01/06/2023", "02/06/2023", "31/06/2023", "20/06/2023", "28/06/2023");

        assertThat(DateColumn.of(column)).hasValueSatisfying(dates -> {
            assertThat(dates.formats()).containsExactly("d/M/yyyy");
            assertThat(dates.share()).isEqualTo(0.8);
        });
        assertThat(DateColumn.of(column("01/06/2023", "H1", "H2"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"H1~H2", "9~10", "101004143000~101004130437", "Open~Closed"})
    void takesOthersForNoDates(String values) {
        assertThat(DateColumn.of(column(values.split("~")))).isEmpty();
    }

    private static Column column(String... values) {
        var column = new Column("x");
        for (var value : values) {
            column.add(value);
        }
        return column;
    }
}
