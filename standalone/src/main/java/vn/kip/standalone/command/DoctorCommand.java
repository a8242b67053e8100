package vn.kip.standalone.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.standalone.doctor.Doctor;
import vn.kip.standalone.terminal.Logs;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip doctor}: whether what Kip has kept looks like personal data anywhere. */
@Command(
        name = "doctor",
        description = {
            "Xem mẫu nhật ký, báo cáo và dữ liệu đã lưu có dấu vết dữ liệu cá nhân không. Không in giá trị nào.",
            "Look at samples of logs, reports and kept data for traces of personal data. Prints no values.",
            ""
        })
final class DoctorCommand implements Callable<Integer> {

    private static final int MOST = 10_000_000;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = {"Thư mục dữ liệu (mặc định: ./data).", "Where data are kept (default: ./data)."})
    private Path data = Path.of("data");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = {"Thư mục báo cáo (mặc định: ./out).", "Where reports were written (default: ./out)."})
    private Path out = Path.of("out");

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "10000",
            description = {
                "Số dòng mỗi đầu tệp, thông điệp mỗi topic, dòng mỗi cột được xem (mặc định: 10000).",
                "Lines from either end of a file, messages of a topic, rows of a column to look at (default: 10000)."
            })
    private int sample;

    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (sample < 1 || sample > MOST) {
            throw new UserErrorException(
                    "--sample: cần số từ 1 đến " + MOST, "--sample: expected 1 to " + MOST + ", found " + sample);
        }
        refuseFile("--data", data);
        refuseFile("--out", out);
        if (!Files.exists(data) && !Files.exists(out)) {
            throw new UserErrorException(
                    "không có thư mục " + data + " và " + out
                            + ", nên không có gì để xem; hãy chỉ ra bằng --data, --out",
                    "--data, --out: expected a folder to look at, found neither " + data + " nor " + out);
        }
        Logs.off();
        terminal.advise(new LocalizedText("Đang xem …", "Looking …"));
        var diagnosis = Doctor.examine(data, out, sample);
        terminal.out().print(diagnosis.text());
        return (diagnosis.suspicious() ? ExitCode.NOT_CLEAN : ExitCode.DONE).code();
    }

    private static void refuseFile(String option, Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UserErrorException(
                    option + ": " + path + " không phải là thư mục",
                    option + ": expected a folder, found the file " + path);
        }
    }
}
