package vn.kip.standalone.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.kip.standalone.terminal.UserErrorException;

/** Which period of the running Kip is meant. */
final class PeriodOptions {

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = {"Kỳ báo cáo, ví dụ 2023-H1.", "Reporting period, for example 2023-H1."})
    private @Nullable String period;

    @Option(
            names = "--calendar",
            paramLabel = "CALENDAR",
            description = {
                "Lịch của kỳ (mặc định: theo tệp cấu hình của Kịp đang chạy).",
                "Calendar of the period (default: as the running Kip is configured)."
            })
    private @Nullable String calendar;

    /** Not required by the parser, which would ask for it of a command and again of what is below it. */
    String period() {
        if (period == null) {
            throw new UserErrorException(
                    "còn thiếu --period, ví dụ --period 2023-H1",
                    "--period: expected a period such as 2023-H1, found none");
        }
        return period;
    }

    /** The path of the API below which things of the period are. */
    String path() {
        return "/api/periods/" + RunningNode.encoded(calendar == null ? "default" : calendar) + "/"
                + RunningNode.encoded(period());
    }
}
