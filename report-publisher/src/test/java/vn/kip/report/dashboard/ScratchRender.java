package vn.kip.report.dashboard;

import java.time.*;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.live.PeriodKey;
import vn.kip.report.wording.Language;

public class ScratchRender {
    public static Object parts(ReportFigures f, org.thymeleaf.ITemplateEngine e) {
        return Parts.of(
                DashboardPage.of(
                        new View(
                                new PeriodKey(vn.kip.domain.period.PeriodCalendar.DECREE_09_2019, "2023-H1"),
                                Language.VI,
                                "on-time"),
                        f,
                        Instant.EPOCH,
                        Duration.ofDays(1)),
                e);
    }
}
