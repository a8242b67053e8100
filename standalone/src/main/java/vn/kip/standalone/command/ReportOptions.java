package vn.kip.standalone.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodSettings;
import vn.kip.report.snapshot.PublicationRequest;
import vn.kip.standalone.terminal.UserErrorException;

/** Which report is asked for. */
final class ReportOptions {

    @Option(
            names = "--period",
            paramLabel = "CODE",
            description = {
                "Kỳ báo cáo: 2023-H1, 2023-Q2, 2023-05, 2023-9M hoặc 2023.",
                "Period: 2023-H1, 2023-Q2, 2023-05, 2023-9M or 2023."
            })
    @Nullable
    String period;

    @Option(
            names = "--calendar",
            paramLabel = "NAME",
            description = {
                "Lịch kỳ báo cáo: decree-09-2019, calendar hoặc lịch khai báo trong tệp cấu hình (mặc định: theo tệp cấu hình).",
                "Calendar of periods: decree-09-2019, calendar or one of the settings file (default: as configured)."
            })
    @Nullable
    String calendar;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = {
                "Chỉ tính các ngày trước ngày này, ví dụ 2023-06-10 (mặc định: hết kỳ).",
                "Only days before this one count, such as 2023-06-10 (default: the whole period)."
            })
    @Nullable
    LocalDate asOf;

    /**
     * Refuses a report that cannot be made, before anything is started for it.
     *
     * @param periods the calendars that there are
     */
    void check(PeriodSettings periods) {
        var used = calendar == null ? periods.calendar() : named(calendar, periods);
        if (period == null) {
            refuseWithoutPeriod();
            return;
        }
        var reported = used.period(period);
        if (asOf != null && asOf.isBefore(reported.start())) {
            throw new UserErrorException(
                    "--as-of " + asOf + " trước ngày đầu kỳ " + period + " (" + reported.start() + ")",
                    "--as-of: expected a day from " + reported.start() + ", the first of " + period + ", found "
                            + asOf);
        }
    }

    private static PeriodCalendar named(String calendar, PeriodSettings periods) {
        return periods.ofId(calendar)
                .orElseThrow(() -> new UserErrorException(
                        "--calendar: không có lịch '" + calendar + "'; các lịch có: " + periods.ids(),
                        "--calendar: expected one of " + periods.ids() + ", found '" + calendar + "'"));
    }

    private void refuseWithoutPeriod() {
        if (calendar != null || asOf != null) {
            throw new UserErrorException(
                    "--calendar và --as-of chỉ dùng cùng với --period",
                    "--calendar and --as-of: expected --period beside them, found none");
        }
    }

    /** What is to be published once the sources have been read; empty when no report is asked for. */
    Optional<PublicationRequest> request(Path out) {
        return Optional.ofNullable(period).map(code -> new PublicationRequest(code, calendar, asOf, out));
    }
}
