package vn.kip.standalone.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that starts a node. */
final class CommonOptions {

    private static final int DASHBOARD = 8080;

    @Option(
            names = "--once",
            description = {"Kết thúc sau khi lập báo cáo.", "End when the report is written."})
    boolean once;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = {"Thư mục ghi báo cáo (mặc định: ./out).", "Where the report is written (default: ./out)."})
    Path out = Path.of("out");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = {"Thư mục dữ liệu (mặc định: ./data).", "Where data are kept (default: ./data)."})
    Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = {
                "Cổng của bảng điều khiển trên 127.0.0.1 (mặc định: 8080; với --once: cổng trống bất kỳ).",
                "Port of the dashboard on 127.0.0.1 (default: 8080; with --once: any that is free)."
            })
    @Nullable
    Integer port;

    /** The port to listen on; a run that ends by itself needs none that is known. */
    int effectivePort() {
        if (port != null) {
            return port;
        }
        return once ? 0 : DASHBOARD;
    }
}
