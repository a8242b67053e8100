package vn.kip.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.report.document.Templates;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.live.PeriodKey;
import vn.kip.report.wording.Language;
import vn.kip.report.wording.SampleFigures;

class PartsTest {

    private static final PeriodKey HALF_YEAR = new PeriodKey(PeriodCalendar.DECREE_09_2019, "2023-H1");
    private static final Instant NOW = Instant.parse("2023-06-20T03:00:00Z");

    @Test
    void rendersEachObjectiveByItself() {
        var parts = parts(SampleFigures.firstHalfOf2023().build(), Language.VI, "on-time");

        assertThat(parts.html())
                .containsOnlyKeys(
                        "standing",
                        "notices",
                        "detail",
                        "sources",
                        "card-published",
                        "card-on-time",
                        "card-satisfaction",
                        "card-internal-audit",
                        "card-petitions");
        assertThat(parts.html().get("card-on-time"))
                .contains("data-say=\"Mục tiêu 02: 93%, 372/400, Chưa đạt.\"")
                .contains(">93%<")
                .contains("thiếu 08 để đạt")
                .contains("RESOLVED_ONLY");
        assertThat(parts.html().get("card-internal-audit"))
                .contains(">Chưa thực hiện<")
                .doesNotContain(">0%");
    }

    @Test
    void showsBothViewsOfTheOrganisation() {
        var parts = parts(SampleFigures.withUnits().build(), Language.EN, "on-time");

        assertThat(parts.html().get("detail"))
                .contains("id=\"on-time-agency-as-it-was-district\"")
                .contains("id=\"on-time-agency-as-it-is-now\"")
                .contains("By agency, organisation as it is now, ")
                .contains("Phú Quốc Special Zone")
                .contains("Economic Division (not in the list of units)");
    }

    @Test
    void showsObjectivesThatAreNoShareOfRecordsAndWhatOthersCanBear() {
        var settings = SampleFigures.sampleSettings()
                .replace(
                        "\nunits:",
                        "\n  - {id: calls, objective: '06', name: Khiếu nại, kind: COUNT, target: {atMost: 20},"
                                + " entered: {value: 12, on: 2023-06-01, document: BC 9}}\nunits:");
        var parts = parts(SampleFigures.withSettings(settings).build(), Language.VI, "on-time");

        assertThat(parts.html().get("others")).contains("Khiếu nại", "≤ 20", ">12<", "theo BC 9");
        assertThat(parts.html().get("detail")).contains("vượt 08 trường hợp không đạt");
        assertThat(parts.html().get("standing")).contains("Hạn báo cáo: hết ngày 16/6/2023");
    }

    @Test
    void speaksOneLanguage() {
        var parts = parts(SampleFigures.firstHalfOf2023().dossiersTimes(85).build(), Language.EN, "on-time");

        assertThat(parts.html().get("card-on-time")).contains("31,620").contains("Not met");
        assertThat(parts.html().get("detail")).contains("By agency").contains("Land Registration Office Branch");
        assertThat(String.join("", parts.html().values()))
                .doesNotContain("Chưa")
                .doesNotContain("Mục tiêu");
    }

    @Test
    void sendsOnlyWhatHasChanged() {
        var before = parts(SampleFigures.firstHalfOf2023().build(), Language.VI, "on-time");
        var after = parts(SampleFigures.firstHalfOf2023().satisfied(58).build(), Language.VI, "on-time");

        assertThat(after.changedSince(before).html()).containsOnlyKeys("card-satisfaction");
        assertThat(before.changedSince(before).isEmpty()).isTrue();
    }

    @Test
    void mergesWhatWasNotSentYetSoThatTheLastWins() {
        var earlier = new Parts(Map.of("a", "1", "b", "1"));
        var later = new Parts(Map.of("b", "2"));

        assertThat(earlier.with(later).html()).containsOnly(Map.entry("a", "1"), Map.entry("b", "2"));
    }

    @Test
    void takesNamesForData() {
        var settings = SampleFigures.sampleSettings()
                .replace("Chi nhánh Văn phòng Đăng ký đất đai", "<script>alert(1)</script><img src=x onerror=alert(2)>")
                .replace("id: on-time", "id: 'on\\\"onmouseover=alert(3)'");
        var parts = parts(SampleFigures.withSettings(settings).build(), Language.VI, "on-time");

        assertThat(String.join("", parts.html().values()))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("\"onmouseover");
    }

    @Test
    void saysThatDataAreStillLoading() {
        var html = parts(SampleFigures.firstHalfOf2023().nothingKnown().build(), Language.VI, "on-time")
                .html();

        assertThat(html.get("notices")).contains("Đang nạp dữ liệu");
    }

    @Test
    void marksSilentSourcesOnlyWhileThePeriodRuns() {
        var over = parts(SampleFigures.firstHalfOf2023().build(), Language.VI, "on-time");
        var running = parts(SampleFigures.firstHalfOf2023().asOf("2023-06-14").build(), Language.VI, "on-time");

        assertThat(over.html().get("notices")).doesNotContain("Nguồn đã lâu");
        assertThat(running.html().get("notices"))
                .contains("Nguồn đã lâu không có số liệu mới: audit-programme, one-stop");
        assertThat(running.html().get("sources")).contains("đã lâu");
    }

    @Test
    void saysOnEachFigureThatASourceBehindItIsOldOrNotComplete() {
        var html = parts(SampleFigures.withIncompleteSources().build(), Language.VI, "on-time")
                .html();

        for (var part : List.of("card-on-time", "detail", "notices")) {
            assertThat(html.get(part))
                    .contains("Số liệu của nguồn one-stop đã cũ: lần cuối lúc 10:44:12 ngày 14/6/2023");
        }
        assertThat(html.get("card-on-time")).contains("Nguồn one-stop chỉ đủ số liệu từ ngày 01/3/2023");
        assertThat(html.get("card-petitions")).doesNotContain("source-note");
        assertThat(html.get("sources")).contains("đã lâu", "đủ từ ngày 01/3/2023, không có số dư đầu kỳ");
    }

    private static Parts parts(ReportFigures figures, Language language, String objective) {
        var view = new View(HALF_YEAR, language, objective);
        return Parts.of(DashboardPage.of(view, figures, NOW, Duration.ofDays(1), List.of()), Templates.engine());
    }
}
