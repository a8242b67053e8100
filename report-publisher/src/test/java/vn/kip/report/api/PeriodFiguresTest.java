package vn.kip.report.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.wording.SampleFigures;

class PeriodFiguresTest {

    @Test
    void sayWhichSourcesAreOldOrNotComplete() {
        var figures = json(SampleFigures.withIncompleteSources().build());

        var dossiers = figures.at("/indicators/1");
        assertThat(dossiers.at("/state").asString()).isEqualTo("VALUE");
        assertThat(dossiers.at("/partial").toString())
                .isEqualTo("[{\"source\":\"one-stop\",\"from\":\"2023-03-01\",\"part\":\"PERIOD\"},"
                        + "{\"source\":\"branch\",\"from\":\"2022-01-01\",\"part\":\"CARRIED_OVER\"}]");
        assertThat(dossiers.at("/stale").toString())
                .isEqualTo("[{\"source\":\"one-stop\",\"lastSuccess\":\"2023-06-14T03:44:12Z\","
                        + "\"expectedAge\":\"PT12H\"}]");
        assertThat(figures.at("/form06aNotes/stale/0/source").asString()).isEqualTo("one-stop");
        assertThat(figures.at("/indicators/4").has("partial")).isFalse();
        assertThat(figures.at("/indicators/4").has("stale")).isFalse();
        assertThat(figures.at("/sources/1/stale").asBoolean()).isTrue();
        assertThat(figures.at("/sources/1/coverage/from").asString()).isEqualTo("2023-03-01");
    }

    @Test
    void showBothViewsOfTheOrganisation() {
        var dossiers = json(SampleFigures.withUnits().build()).at("/indicators/1");

        assertThat(dossiers.at("/breakdowns/agency/0/name/vi").asString()).isEqualTo("Phường Dương Đông");
        var byDistrict = dossiers.at("/agencyRollUps/0");
        assertThat(byDistrict.at("/view").asString()).isEqualTo("AS_IT_WAS");
        assertThat(byDistrict.at("/level").asString()).isEqualTo("DISTRICT");
        var now = dossiers.at("/agencyRollUps/1");
        assertThat(now.at("/view").asString()).isEqualTo("AS_IT_IS_NOW");
        assertThat(now.at("/level").isNull()).isTrue();
        // 61 of 62 and 18 of 18
        assertThat(now.at("/parts/0/key").asString()).isEqualTo("31078@2025-07-01");
        assertThat(now.at("/parts/0/numerator").asInt()).isEqualTo(79);
        assertThat(now.at("/parts/0/denominator").asInt()).isEqualTo(80);
    }

    @Test
    void leaveViewsOutWhereNoUnitsAreKnown() {
        var dossiers = json(SampleFigures.firstHalfOf2023().build()).at("/indicators/1");

        assertThat(dossiers.has("agencyRollUps")).isFalse();
    }

    @Test
    void sayWhatAnObjectiveCanStillBearAndHowSureASampleIs() {
        var objectives = json(SampleFigures.firstHalfOf2023().build()).at("/indicators");

        var dossiers = objectives.get(1);
        assertThat(dossiers.at("/asOf").asString()).isEqualTo("2023-06-15T00:00:00+07:00");
        assertThat(dossiers.at("/sample").isNull()).isTrue();
        assertThat(dossiers.at("/budget/standing").asString()).isEqualTo("CLOSED");
        // 59 of 62 slips: 86.7 to 98.3 %
        var slips = objectives.get(2);
        assertThat(slips.at("/sample/low").decimalValue()).isEqualByComparingTo("86.7");
        assertThat(slips.at("/sample/high").decimalValue()).isEqualByComparingTo("98.3");
        assertThat(slips.at("/sample/small").asBoolean()).isFalse();
    }

    private static JsonNode json(ReportFigures figures) {
        var mapper = JsonMapper.shared();
        return mapper.readTree(mapper.writeValueAsString(PeriodFigures.of(figures)));
    }
}
