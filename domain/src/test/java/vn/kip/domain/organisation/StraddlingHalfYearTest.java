package vn.kip.domain.organisation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.kip.domain.organisation.OrganisationView.AsItIsNow;
import vn.kip.domain.organisation.OrganisationView.AsItWas;
import vn.kip.domain.period.PeriodCalendar;

/**
 * The second half-year of 2025 (15 June to 14 December, NĐ 09/2019 article 12) lies on both sides of 1 July 2025, when
 * Kiên Giang joined An Giang, the districts ended, and Phú Quốc became two special zones.
 */
class StraddlingHalfYearTest {

    /** One dossier each: the code of the resolving agency, and the day of receipt. */
    private static final List<Map.Entry<String, String>> DOSSIERS = List.of(
            entry("31081", "2025-06-15"), // first day of the period: P. An Thới
            entry("31078", "2025-06-20"), // P. Dương Đông
            entry("31105", "2025-06-20"), // xã Thổ Châu
            entry("91", "2025-06-20"), // tỉnh Kiên Giang
            entry("899", "2025-06-20"), // Rạch Giá, of which the file does not say what followed
            entry("911", "2025-06-25"), // the city itself
            entry("31093", "2025-06-30"), // last day of the old units: xã Hàm Ninh
            entry("31078", "2025-07-01"), // first day of the new units: đặc khu Phú Quốc
            entry("31105", "2025-07-01"), // đặc khu Thổ Châu
            entry("31078", "2025-07-02"), // đặc khu Phú Quốc
            entry("31081", "2025-07-02"), // a code that has ended, still in use
            entry("91", "2025-12-14")); // last day of the period: tỉnh An Giang

    private final Organisation organisation = Units.kienGiang();
    private final LocalDate lastDay =
            PeriodCalendar.DECREE_09_2019.period("2025-H2").end().minusDays(1);
    private final OrganisationView asItWas = new AsItWas(organisation, lastDay);
    private final OrganisationView asItIsNow = new AsItIsNow(organisation, lastDay);
    private final Map<String, Integer> received = received();

    @Test
    void countsEachDossierForTheUnitOfItsDay() {
        assertThat(RollUp.byUnit(received, asItWas, Integer::sum))
                .containsExactly(
                        entry("31078", 1),
                        entry("31078@2025-07-01", 2),
                        entry("31081", 1),
                        entry("31081?", 1),
                        entry("31093", 1),
                        entry("31105", 1),
                        entry("31105@2025-07-01", 1),
                        entry("899", 1),
                        entry("91", 1),
                        entry("911", 1),
                        entry("91@2025-07-01", 1));
    }

    @Test
    void countsEachDossierForWhatHasBecomeOfItsUnit() {
        assertThat(RollUp.byUnit(received, asItIsNow, Integer::sum))
                .containsExactly(
                        // Dương Đông, An Thới, Hàm Ninh and the two of the zone itself
                        entry("31078@2025-07-01", 5),
                        entry("31081?", 1),
                        // the commune and the zone
                        entry("31105@2025-07-01", 2),
                        entry("899", 1),
                        // Kiên Giang, An Giang, and the city that was split
                        entry("91@2025-07-01", 3));
    }

    @Test
    void addsUpByProvinceAsItWas() {
        assertThat(RollUp.byLevel(received, asItWas, "PROVINCE", Integer::sum))
                .containsExactly(entry("31081?", 1), entry("91", 7), entry("91@2025-07-01", 4));
    }

    @Test
    void addsUpByProvinceAsItIsNow() {
        assertThat(RollUp.byLevel(received, asItIsNow, "PROVINCE", Integer::sum))
                .containsExactly(entry("31081?", 1), entry("91@2025-07-01", 11));
    }

    @Test
    void addsUpByDistrictWhereThereWereDistricts() {
        assertThat(RollUp.byLevel(received, asItWas, "DISTRICT", Integer::sum))
                .containsExactly(
                        entry("31078@2025-07-01", 2),
                        entry("31081?", 1),
                        entry("31105@2025-07-01", 1),
                        entry("899", 1),
                        entry("91", 1),
                        // Dương Đông, An Thới, Hàm Ninh, Thổ Châu and the city itself
                        entry("911", 5),
                        entry("91@2025-07-01", 1));
    }

    @Test
    void addsUpByParentAsItWas() {
        assertThat(RollUp.byParent(received, asItWas, Integer::sum))
                .containsExactly(
                        entry("31081?", 1),
                        // Kiên Giang itself, Rạch Giá and the city
                        entry("91", 3),
                        entry("911", 4),
                        entry("91@2025-07-01", 4));
    }

    @Test
    void addsUpByParentAsItIsNow() {
        assertThat(RollUp.byParent(received, asItIsNow, Integer::sum))
                .containsExactly(entry("31081?", 1), entry("91@2025-07-01", 11));
    }

    @Test
    void showsTheOldUnitsWhenNowIsTheDayBefore() {
        var dayBefore = new AsItIsNow(organisation, LocalDate.of(2025, 6, 30));

        assertThat(dayBefore.unitKey("31078")).isEqualTo("31078");
        assertThat(dayBefore.levelKey("31078", "PROVINCE")).isEqualTo("91");
    }

    private Map<String, Integer> received() {
        var received = new TreeMap<String, Integer>();
        for (var dossier : DOSSIERS) {
            var placement = organisation.asItWas(dossier.getKey(), LocalDate.parse(dossier.getValue()));
            received.merge(placement.key(), 1, Integer::sum);
        }
        assertThat(received.values().stream().mapToInt(count -> count).sum()).isEqualTo(12);
        return received;
    }
}
