package vn.kip.report.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.TestReadModel;

class CopyRowsIT {

    @Test
    void passesOnEachRowOnceAndNoneWhereThereIsNone() {
        try (var database = new TestReadModel(Catalogues.fiveObjectives())) {
            assertThat(numbers(database.rows(), 0)).isEmpty();
            assertThat(numbers(database.rows(), 1)).containsExactly(1);
            assertThat(numbers(database.rows(), 1_000)).hasSize(1_000).contains(1, 1_000);
        }
    }

    /** What failed is said, not that the rest was not wanted; and the connection serves the next one. */
    @Test
    void endsWithTheFaultOfWhoTakesTheRows() {
        try (var database = new TestReadModel(Catalogues.fiveObjectives())) {
            var rows = database.rows();

            assertThatThrownBy(() -> rows.read(series(3_000_000), row -> {
                        throw new IllegalStateException("enough");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("enough");
            assertThat(numbers(rows, 2)).containsExactly(1, 2);
        }
    }

    private static List<Integer> numbers(CopyRows rows, int upTo) {
        var numbers = new ArrayList<Integer>();
        rows.read(series(upTo), row -> numbers.add(row.number()));
        return numbers;
    }

    private static String series(int upTo) {
        return "select number from generate_series(1, " + upTo + ") number";
    }
}
