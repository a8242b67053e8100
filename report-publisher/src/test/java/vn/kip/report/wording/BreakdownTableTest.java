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

    @Test
    void showsTheUnitsAsTheyWereThenTheirSumsThenAsTheyAreNow() {
        var tables = ObjectiveRow.of(SampleFigures.withUnits().build()).get(1).breakdowns();

        assertThat(tables)
                .extracting(BreakdownTable::id)
                .containsExactly(
                        "on-time-agency",
                        "on-time-agency-as-it-was-district",
                        "on-time-agency-as-it-is-now",
                        "on-time-sector",
                        "on-time-channel");
        assertThat(tables)
                .extracting(table -> table.by().vi())
                .startsWith(
                        "theo cơ quan, đơn vị, tổ chức khi tiếp nhận",
                        "theo cơ quan, đơn vị, cộng lên Cấp huyện, tổ chức khi tiếp nhận",
                        "theo cơ quan, đơn vị, tổ chức hiện nay, ngày 01/7/2025");
        // Dương Đông 40 + 22, one late, and An Thới 18
        assertThat(line(tables.get(0), "31078")).isEqualTo("Phường Dương Đông 61/62");
        assertThat(line(tables.get(0), "31081")).isEqualTo("Phường An Thới 18/18");
        assertThat(line(tables.get(1), "911")).isEqualTo("Thành phố Phú Quốc 79/80");
        assertThat(line(tables.get(2), "31078@2025-07-01")).isEqualTo("Đặc khu Phú Quốc 79/80");
    }

    @Test
    void saysWhichCodesAreNotInTheListOfUnits() {
        var tables = ObjectiveRow.of(SampleFigures.withUnits().build()).get(1).breakdowns();

        assertThat(line(tables.get(2), "PQ-TCKH"))
                .isEqualTo("Phòng Tài chính - Kế hoạch (ngoài danh sách đơn vị) 44/45");
    }

    private static String line(BreakdownTable table, String code) {
        return table.lines().stream()
                .filter(line -> line.code().equals(code))
                .map(line -> line.name().vi() + " " + line.share().numerator().vi() + "/"
                        + line.share().denominator().vi())
                .findFirst()
                .orElseThrow();
    }
}
