package vn.kip.standalone.sample.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.standalone.sample.city.Agency;
import vn.kip.standalone.sample.city.Procedure;
import vn.kip.standalone.sample.city.Sector;
import vn.kip.standalone.sample.dossier.SampleDossier;
import vn.kip.standalone.sample.dossier.Scenario;
import vn.kip.standalone.sample.dossier.Traits;

class DossierAnswerTest {

    private static final Agency LAND = new Agency("05", "", "", false, 1, 1);
    private static final Agency WARD = new Agency("31078", "", "", true, 1, 1);
    private static final Sector SECTOR = new Sector("LV01", "", "", List.of(), true);

    private final DossierAnswer answer = new DossierAnswer(List.of(
            dossier("early", LAND, Channel.ONLINE),
            dossier("on-the-day", LAND, Channel.IN_PERSON),
            dossier("hour-missed", WARD, Channel.POSTAL),
            dossier("extended", LAND, Channel.ONLINE),
            dossier("carried-over-late", LAND, Channel.ONLINE),
            dossier("open", WARD, Channel.IN_PERSON),
            dossier("open-overdue", LAND, Channel.IN_PERSON),
            dossier("papers-back-and-open", LAND, Channel.IN_PERSON),
            dossier("submitted", LAND, Channel.ONLINE),
            dossier("ended-before", LAND, Channel.ONLINE),
            dossier("undated", LAND, Channel.ONLINE)));

    @Test
    void putsEachDossierDownByItsOutcome() {
        assertThat(columns(answer.forms(Timing.INSTANT_CURRENT).total()))
                .containsExactly(8, 2, 5, 1, 5, 2, 1, 2, 3, 2, 1);
    }

    @Test
    void takesAMissedHourAsOnTimeByTheDay() {
        assertThat(columns(answer.forms(Timing.DATE_CURRENT).total())).containsExactly(8, 2, 5, 1, 5, 2, 2, 1, 3, 2, 1);
    }

    @Test
    void takesExtensionsBackByTheOriginalDate() {
        assertThat(columns(answer.forms(Timing.INSTANT_ORIGINAL).total()))
                .containsExactly(8, 2, 5, 1, 5, 1, 1, 3, 3, 1, 2);
    }

    @Test
    void sharesThemOutToAgencies() {
        var agencies = answer.forms(Timing.INSTANT_CURRENT).agencies();

        assertThat(agencies).containsOnlyKeys("05", "31078");
        assertThat(columns(Objects.requireNonNull(agencies.get("31078"))))
                .containsExactly(2, 0, 2, 0, 1, 0, 0, 1, 1, 1, 0);
    }

    private static List<Integer> columns(Form form) {
        return IntStream.rangeClosed(3, 13)
                .mapToObj(column -> (int) form.column(column))
                .toList();
    }

    private static SampleDossier dossier(String scenario, Agency agency, Channel channel) {
        var procedure = new Procedure("1.000001", "", Optional.of(SECTOR), Procedure.Level.DISTRICT, 5);
        var traits = new Traits(agency, procedure, SECTOR, channel, agency.code(), agency, SECTOR);
        return new SampleDossier("H33-" + scenario, 1, traits, Scenario.named(scenario), List.of());
    }
}
