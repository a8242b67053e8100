package vn.kip.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a person starts it. */
class DemoIT {

    @TempDir
    Path folder;

    @Test
    void publishesWhatTheSampleKnowsOfItself() throws Exception {
        var terminal = finish("undisturbed");

        assertThat(terminal)
                .contains("UBND thành phố Phú Quốc")
                .containsPattern("01 +Các thủ tục hành chính.* 100% +100% \\(409/409\\) +Đạt")
                .containsPattern("02 +Tỷ lệ giải quyết hồ sơ đúng hẹn.* 95% +93% \\(\\d+/\\d+\\) +Chưa đạt")
                .containsPattern("03 +Mức độ hài lòng.* 91% +95% \\(59/62\\) +Đạt")
                .containsPattern("04 +Thực hiện đánh giá nội bộ.* 100% +– +Chưa thực hiện")
                .containsPattern("05 +Tỷ lệ xử lý phản ánh.* 90% +60% \\(3/5\\) +Chưa đạt")
                .contains("out/report.html");
        assertThat(Answers.official(Answers.read(folder.resolve("undisturbed/out/snapshot.json"))))
                .isEqualTo(Answers.official(Answers.read(folder.resolve("undisturbed/data/sample/expected.json"))));
    }

    private String finish(String name) throws Exception {
        try (var kip = start(name, 0)) {
            assertThat(kip.exitCode()).as(kip.output()).isZero();
            return kip.output();
        }
    }

    private KipProcess start(String name, int port) throws IOException {
        return KipProcess.start(
                Files.createDirectories(folder.resolve(name)),
                "demo",
                "--once",
                "--dossiers",
                "2000",
                "--port",
                String.valueOf(port),
                "--data",
                "data",
                "--out",
                "out");
    }
}
