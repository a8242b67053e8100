package vn.kip.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Form06aTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // columns 3 to 13
        "60 20 30 10 45 15 25 5 15 12 3, ''",
        "61 20 30 10 45 15 25 5 15 12 3, 3=4+5+6 3=7+11",
        "60 21 30 10 45 15 25 5 15 12 3, 3=4+5+6",
        "60 20 31 10 45 15 25 5 15 12 3, 3=4+5+6",
        "60 20 30 11 45 15 25 5 15 12 3, 3=4+5+6",
        "60 20 30 10 46 15 25 5 15 12 3, 7=8+9+10 3=7+11",
        "60 20 30 10 45 16 25 5 15 12 3, 7=8+9+10",
        "60 20 30 10 45 15 26 5 15 12 3, 7=8+9+10",
        "60 20 30 10 45 15 25 6 15 12 3, 7=8+9+10",
        "60 20 30 10 45 15 25 5 16 12 3, 11=12+13 3=7+11",
        "60 20 30 10 45 15 25 5 15 13 3, 11=12+13",
        "60 20 30 10 45 15 25 5 15 12 4, 11=12+13",
        "60 -1 51 10 45 15 25 5 15 12 3, 4>=0",
        "60 51 -1 10 45 15 25 5 15 12 3, 5>=0",
        "60 40 30 -10 45 15 25 5 15 12 3, 6>=0",
        "60 20 30 10 45 -1 41 5 15 12 3, 8>=0",
        "60 20 30 10 45 41 -1 5 15 12 3, 9>=0",
        "60 20 30 10 45 25 25 -5 15 12 3, 10>=0",
        "60 20 30 10 45 15 25 5 15 -1 16, 12>=0",
        "60 20 30 10 45 15 25 5 15 16 -1, 13>=0",
        "40 20 10 10 45 15 25 5 -5 -5 0, 11>=0 12>=0",
        "0 0 0 0 0 0 0 0 0 0 0, ''",
        // a sample of the form that was handed in: 10,361 of 10,362 (domain rule book, section 8.6)
        "10362 10362 0 0 10361 10361 0 0 0 0 0, 3=7+11",
    })
    void namesWhatDoesNotHold(String columns, String violated) {
        var form = form(columns);

        assertThat(String.join(" ", form.violated())).isEqualTo(violated);
        assertThat(form.consistent()).isEqualTo(violated.isEmpty());
    }

    @Test
    void hasElevenColumns() {
        var columns = List.of(60L, 20L, 30L, 10L, 45L, 15L, 25L, 5L, 15L, 12L, 3L);

        assertThat(Form06a.ofColumns(columns).columns()).isEqualTo(columns);
        assertThatThrownBy(() -> Form06a.ofColumns(columns.subList(0, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 11 columns, found 10");
    }

    @Test
    void namesTheLineAndATotalThatIsNotThatOfAnotherTable() {
        var sound = form("60 20 30 10 45 15 25 5 15 12 3");
        var byAgency = table("agency", "H33.911.01", sound, "H33.911.05", form("1 0 0 0 1 1 0 0 0 0 0"));
        var bySector = table("sector", "G03", sound);

        assertThat(byAgency.violated(bySector))
                .containsExactly("agency H33.911.05: 3=4+5+6", "total by agency = total by sector");
        assertThat(bySector.violated(bySector)).isEmpty();
        assertThat(byAgency.total()).isEqualTo(form("61 20 30 10 46 16 25 5 15 12 3"));
    }

    private static Form06aTable table(String by, Object... lines) {
        var forms = new TreeMap<String, Form06a>();
        for (int i = 0; i < lines.length; i += 2) {
            forms.put((String) lines[i], (Form06a) lines[i + 1]);
        }
        return new Form06aTable(by, forms);
    }

    private static Form06a form(String columns) {
        return Form06a.ofColumns(
                Arrays.stream(columns.split(" ")).map(Long::valueOf).toList());
    }
}
