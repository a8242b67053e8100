package vn.kip.domain.organisation;

import static java.time.LocalDate.parse;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.organisation.OrganisationView.AsItIsNow;
import vn.kip.domain.organisation.OrganisationView.AsItWas;

class OrganisationViewTest {

    private final Organisation kienGiang = Units.kienGiang();

    @ParameterizedTest(name = "above {0}, seen on {1}: {2} then, {3} now")
    @CsvSource({
        // before the change both are the same
        "31078, 2025-06-30, 911, 911",
        "899, 2025-06-30, 91, 91",
        // after it the old units keep what stood above them on their last day
        "31078, 2025-07-01, 911, 91@2025-07-01",
        "911, 2025-07-01, 91, 91@2025-07-01",
        // Rạch Giá ended without a successor: it stays, under what has become of its province
        "899, 2025-07-01, 91, 91@2025-07-01",
        // units that do not exist yet are seen as they will begin
        "31078@2025-07-01, 2025-06-30, 91@2025-07-01, 91@2025-07-01",
        // nothing above
        "91, 2025-06-30, 91, 91",
        "91, 2025-07-01, 91, 91@2025-07-01",
        "911?, 2025-07-01, 911?, 911?",
        "31106, 2025-07-01, 31106, 31106",
    })
    void showsAKeyUnderTheUnitAboveIt(String key, LocalDate day, String then, String now) {
        assertThat(new AsItWas(kienGiang, day).parentKey(key)).isEqualTo(then);
        assertThat(new AsItIsNow(kienGiang, day).parentKey(key)).isEqualTo(now);
    }

    @ParameterizedTest(name = "{1} of {0}: {2} then, {3} now")
    @CsvSource({
        "31078, COMMUNE, 31078, 31078@2025-07-01",
        "31078, DISTRICT, 911, 31078@2025-07-01",
        "31078, PROVINCE, 91, 91@2025-07-01",
        "31078, SPECIAL_ZONE, 31078, 31078@2025-07-01",
        "911, SPECIAL_ZONE, 911, 91@2025-07-01",
        "899, DISTRICT, 899, 899",
        "899, PROVINCE, 91, 91@2025-07-01",
        "911?, PROVINCE, 911?, 911?",
    })
    void showsAKeyUnderTheUnitOfALevel(String key, String level, String then, String now) {
        var day = parse("2025-07-01");
        assertThat(new AsItWas(kienGiang, day).levelKey(key, level)).isEqualTo(then);
        assertThat(new AsItIsNow(kienGiang, day).levelKey(key, level)).isEqualTo(now);
    }

    @Test
    void regroupsByAnyGroupAndAnyValue() {
        var parts = Map.of(1, "a", 2, "b", 3, "c");

        var groups = RollUp.regroup(parts, number -> number < 3 ? "few" : "many", (one, other) -> {
            return one.compareTo(other) < 0 ? one + other : other + one;
        });

        assertThat(groups).containsExactly(entry("few", "ab"), entry("many", "c"));
        assertThatThrownBy(groups::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
