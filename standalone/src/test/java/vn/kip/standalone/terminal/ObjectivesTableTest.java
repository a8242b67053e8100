package vn.kip.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Figure;
import vn.kip.domain.indicator.Figure.State;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;
import vn.kip.report.figures.LimitFigures;
import vn.kip.report.figures.RecordCounts;
import vn.kip.report.figures.ReportFigures;

class ObjectivesTableTest {

    private static final Catalogue CATALOGUE = Catalogue.read(Setting.parse("kip.yml", """
            unit: {id: phu-quoc, name: {vi: "UBND thành phố Phú Quốc"}}
            printing: {decimals: 1}
            indicators:
              - {id: a, objective: "02", name: {vi: "Tỷ lệ giải quyết hồ sơ đúng hẹn", en: "Dossiers resolved on time"},
                 target: 95%, formula: RESOLVED_ONLY}
              - {id: b, objective: "03", name: {vi: "Sự hài lòng của tổ chức, cá nhân đến giao dịch tại Bộ phận Tiếp nhận và Trả kết quả"},
                 target: 91.5%, formula: SATISFIED_OF_RATED}
              - {id: c, objective: "04", name: {vi: "Đánh giá nội bộ"}, target: 100%, formula: AUDITED_OF_PROGRAMME}
              - {id: d, objective: "05", name: {vi: "Phản ánh, kiến nghị"}, target: 90%, formula: HANDLED_OF_RECEIVED}
            """, name -> Optional.empty()));

    @Test
    void showsTargetResultAndVerdictInAlignedColumns() {
        var table = new ObjectivesTable(figures(
                new Figure(State.VALUE, new Fraction(37151, 40000), Optional.of(false)),
                new Figure(State.VALUE, new Fraction(59, 62), Optional.of(true)),
                new Figure(State.NOT_YET_DONE, new Fraction(0, 12), Optional.empty()),
                new Figure(State.NO_DATA, new Fraction(0, 0), Optional.empty())));

        assertThat(table.text()).isEqualTo("""

                        UBND thành phố Phú Quốc
                        Kết quả thực hiện mục tiêu chất lượng, kỳ 2023-H1 (2022-12-15 – 2023-06-14, decree-09-2019)

                        Số   Mục tiêu                                                  Chỉ tiêu  Kết quả               Đánh giá
                        No.  Objective                                                 Target    Result                Verdict
                        ───  ────────────────────────────────────────────────────────  ────────  ────────────────────  ───────────────
                        02   Tỷ lệ giải quyết hồ sơ đúng hẹn                           95%       92,9% (37151/40000)   Chưa đạt
                             Dossiers resolved on time                                                                 Not met
                        03   Sự hài lòng của tổ chức, cá nhân đến giao dịch tại Bộ     91,5%     95,2% (59/62)         Đạt
                             phận Tiếp nhận và Trả kết quả
                                                                                                                       Met
                        04   Đánh giá nội bộ                                           100%      –                     Chưa thực hiện
                                                                                                                       Not yet done
                        05   Phản ánh, kiến nghị                                       90%       –                     Chưa có số liệu
                                                                                                                       No data
                        """);
    }

    @Test
    void saysUnderAFigureWhatIsToBeKnownOfItsSources() {
        var catalogue = Catalogue.read(Setting.parse("kip.yml", """
                unit: {id: phu-quoc, name: {vi: "UBND thành phố Phú Quốc"}}
                indicators:
                  - {id: a, objective: "02", name: {vi: "Hồ sơ đúng hẹn", en: "On time"}, target: 95%, formula: RESOLVED_ONLY}
                sources:
                  - {name: one-stop, records: dossier, coverage: {from: 2023-03-01}}
                """, name -> Optional.empty()));

        var table = new ObjectivesTable(
                figures(catalogue, new Figure(State.VALUE, new Fraction(9, 10), Optional.of(false))));

        assertThat(table.text()).endsWith("""
                     On time                                                                                   Not met
                !    Nguồn one-stop chỉ đủ số liệu từ ngày 01/3/2023, sau
                     ngày đầu kỳ: số liệu chưa đầy đủ.
                     Source one-stop is complete only from 1 March 2023,
                     after the period begins: the figure is partial.
                """);
    }

    private static ReportFigures figures(Figure... official) {
        return figures(CATALOGUE, official);
    }

    private static ReportFigures figures(Catalogue catalogue, Figure... official) {
        var results = new java.util.ArrayList<IndicatorResult>();
        for (var indicator : catalogue.indicators()) {
            results.add(new IndicatorResult(indicator, official[results.size()], List.of(), Map.of()));
        }
        var counts = new EnumMap<RecordKind, RecordCounts>(RecordKind.class);
        var calendar = PeriodCalendar.DECREE_09_2019;
        return new ReportFigures(
                catalogue,
                PeriodWindow.whole(calendar, calendar.period("2023-H1")),
                results,
                Map.of(),
                Map.of(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                counts,
                LimitFigures.NONE);
    }
}
