package vn.kip.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakdownTableTest {

    private final ObjectiveRow dossiers =
            ObjectiveRow.of(SampleFigures.firstHalfOf2023().build()).get(1);

    @Test
    void comesInTheOrderOfTheConfiguration() {
        assertThat(dossiers.breakdowns())
                .extracting(BreakdownTable::id)
                .containsExactly("on-time-agency", "on-time-sector", "on-time-channel");
    }

    @Test
    void beginsWithThoseWhoHaveMostToAnswerFor() {
        var byAgency = dossiers.breakdowns().get(0);

        assertThat(byAgency.lines())
                .extracting(line -> line.share().missed().vi())
                .startsWith("14", "7", "4", "1", "1", "1", "0");
        assertThat(byAgency.lines().get(0).name().vi()).isEqualTo("Chi nhánh Văn phòng Đăng ký đất đai");
        assertThat(byAgency.lines()).extracting(BreakdownTable.Line::number).startsWith(1, 2, 3);
    }

    @Test
    void addsUpToTheObjectivesOwnFigure() {
        assertThat(dossiers.breakdowns()).allSatisfy(table -> {
            assertThat(table.total().share().numerator().vi()).isEqualTo("372");
            assertThat(table.lines().stream()
                            .mapToInt(line ->
                                    Integer.parseInt(line.share().numerator().vi()))
                            .sum())
                    .isEqualTo(372);
        });
    }

    @Test
    void namesChannelsAndLeavesUnknownCodesAsTheyAre() {
        var settings = SampleFigures.sampleSettings().replace("{code: DISTRICT", "{code: OTHER");
        var rows = ObjectiveRow.of(SampleFigures.withSettings(settings).build());

        assertThat(rows.get(1).breakdowns().get(2).lines())
                .extracting(line -> line.name().vi())
                .containsExactly("Trực tiếp", "Trực tuyến");
        assertThat(rows.get(0).breakdowns().get(0).lines())
                .extracting(line -> line.name().vi())
                .containsExactlyInAnyOrder("DISTRICT", "Cấp xã");
    }
}
