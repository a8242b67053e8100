package vn.kip.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.Indicator;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.settings.Setting;

class SampleConfigurationTest {

    private static final Catalogue CATALOGUE = Catalogue.read(Setting.parse(
            "kip.yml", SampleConfiguration.text(8090, "sample"), name -> Optional.empty(), name -> Optional.of(
                            SampleConfiguration.limits())
                    .filter(limits -> name.equals("thoi-han-tthc.csv"))));

    @Test
    void namesTheFiveObjectives() {
        assertThat(CATALOGUE.indicators())
                .extracting(Indicator::id, Indicator::objective, Indicator::formula)
                .containsExactly(
                        tuple("posted", "01", Formula.POSTED_OF_IN_FORCE),
                        tuple("on-time", "02", Formula.RESOLVED_ONLY),
                        tuple("satisfaction", "03", Formula.SATISFIED_OF_RATED),
                        tuple("internal-audit", "04", Formula.AUDITED_OF_PROGRAMME),
                        tuple("petitions", "05", Formula.HANDLED_OF_RECEIVED));
    }

    @Test
    void breaksTheSecondObjectiveDownAsItsReportsDo() {
        var onTime = CATALOGUE.indicators().get(1);

        assertThat(onTime.timing()).isEqualTo(TimingRule.INSTANT_CURRENT);
        assertThat(onTime.breakdowns()).containsExactly(Breakdown.AGENCY, Breakdown.SECTOR, Breakdown.CHANNEL);
    }

    @Test
    void comparesDueDatesWithTheNationalCatalogueAndGivesNone() {
        var dossiers = CATALOGUE.rules().dossiers();

        assertThat(dossiers.limits().byCode()).hasSize(500);
        assertThat(dossiers.compares()).isTrue();
        assertThat(dossiers.gives()).isFalse();
    }

    @Test
    void namesAgenciesSectorsAndLevels() {
        assertThat(CATALOGUE.agencies())
                .hasSize(21)
                .containsEntry(
                        "H33.911.05",
                        new LocalizedText(
                                "Phòng Tài nguyên và Môi trường", "Division of Natural Resources and Environment"));
        assertThat(CATALOGUE.sectors()).hasSize(27);
        assertThat(CATALOGUE.levels()).containsOnlyKeys("DISTRICT", "COMMUNE");
    }
}
