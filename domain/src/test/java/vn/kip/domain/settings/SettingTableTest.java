package vn.kip.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTableTest {

    @Test
    void readsQuotedCellsWithCommasAndLineBreaksAndKnowsTheirLines() {
        var table = parse("code,name\n1,\"a, b\nc\"\n\n2,d\n");

        assertThat(table.rows()).extracting(row -> row.text("name")).containsExactly("a, b\nc", "d");
        assertThat(table.rows()).extracting(SettingTable.Row::line).containsExactly(2L, 5L);
    }

    @Test
    void passesOverAByteOrderMarkAndFurtherColumnsInAnyOrder() {
        var table = parse("\uFEFFname,more,code\r\n  an office ,x,7\r\n");

        assertThat(table.rows().get(0).text("code")).isEqualTo("7");
        assertThat(table.rows().get(0).text("name")).isEqualTo("an office");
        assertThat(table.rows().get(0).text("more")).isEqualTo("x");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "code;name@1;a      | t.csv line 1: expected the columns code, name, found code;name",
                "code,name,code@1,a,2 | t.csv line 1: expected the columns code, name, found code, name, code",
                "code,name@1        | t.csv line 2: expected 2 cells, found 1",
                "code,name@1,a,b    | t.csv line 2: expected 2 cells, found 3",
                "code,name@@1,'\"a\"x' | t.csv line 3: expected CSV, found misplaced quotation marks",
                "''                 | t.csv: expected a table, found an empty file",
            })
    void refusesWhatIsNoSuchTable(String text, String message) {
        assertThatThrownBy(() -> parse(text.replace("@", "\n").replace("'", "")))
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
    }

    @Test
    void saysWhichCellIsNoDayOrNoneOfTheNames() {
        var row = parse("code,name\n2023-02-29,Funday\n").rows().get(0);

        assertThatThrownBy(() -> row.day("code"))
                .hasMessage("t.csv line 2, code: expected a day such as 2023-06-14, found '2023-02-29'");
        assertThatThrownBy(() -> row.oneOf("name", DayOfWeek.class))
                .hasMessageStartingWith("t.csv line 2, name: expected one of MONDAY, TUESDAY,")
                .hasMessageEndingWith("found 'Funday'");
        assertThat(parse("code,name\n2023-02-28,friday\n").rows().get(0).day("code"))
                .isEqualTo(LocalDate.parse("2023-02-28"));
        assertThat(parse("code,name\n1,friday\n").rows().get(0).oneOf("name", DayOfWeek.class))
                .isEqualTo(DayOfWeek.FRIDAY);
    }

    @Test
    void refusesToGiveAColumnThatIsNotThere() {
        var row = parse("code,name\n1,a\n").rows().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.text("nmae"))
                .withMessage("no column 'nmae' was asked for");
    }

    private static SettingTable parse(String text) {
        return SettingTable.parse(new NamedFile("t.csv", text), "code", "name");
    }
}
