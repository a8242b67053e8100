package vn.kip.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.standalone.terminal.RecordedTerminal;

/** The whole of Kip, from the sample's systems to the published report, in this JVM. */
class DemoIT {

    private final Path folder;

    DemoIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void publishesWhatTheSampleKnowsOfItselfAndLoadsNothingTwice() throws IOException {
        var first = demo("first");
        var second = demo("second");

        assertThat(first.out())
                .contains("UBND thành phố Phú Quốc")
                .containsPattern("01 +Các thủ tục hành chính.* 100% +100% \\(409/409\\) +Đạt")
                .containsPattern("02 +Tỷ lệ giải quyết hồ sơ đúng hẹn.* 95% +93% \\(\\d+/\\d+\\) +Chưa đạt")
                .containsPattern("03 +Mức độ hài lòng.* 91% +95% \\(59/62\\) +Đạt")
                .containsPattern("04 +Thực hiện đánh giá nội bộ.* 100% +– +Chưa thực hiện")
                .containsPattern("05 +Tỷ lệ xử lý phản ánh.* 90% +60% \\(3/5\\) +Chưa đạt")
                .contains(folder.resolve("first/report.html").toString());
        assertSameFigures(snapshot("first"), json(folder.resolve("data/sample/expected.json")));
        assertThat(Files.readString(folder.resolve("first/report.html"))).contains("409/409", "59/62", "3/5");

        assertThat(second.out()).contains("59/62");
        assertThat(snapshot("second").get("indicators"))
                .isEqualTo(snapshot("first").get("indicators"));
        assertThat(snapshot("second").get("records"))
                .isEqualTo(snapshot("first").get("records"));
    }

    private RecordedTerminal demo(String out) {
        var recorded = new RecordedTerminal();
        var code = CommandLineInterface.execute(
                recorded.terminal(),
                "demo",
                "--once",
                "--dossiers",
                "1000",
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve(out).toString());
        assertThat(code).as(recorded.err()).isZero();
        return recorded;
    }

    private static void assertSameFigures(JsonNode snapshot, JsonNode expected) {
        var published = snapshot.get("indicators");
        assertThat(published.size()).isEqualTo(5);
        for (var answer : expected.get("indicators")) {
            var figure = published
                    .valueStream()
                    .filter(one -> one.get("id").equals(answer.get("id")))
                    .findFirst()
                    .orElseThrow();
            for (var field : new String[] {"objective", "state", "formula", "numerator", "denominator"}) {
                assertThat(figure.get(field)).as(answer.get("id") + " " + field).isEqualTo(answer.get(field));
            }
        }
    }

    private JsonNode snapshot(String out) throws IOException {
        return json(folder.resolve(out).resolve("snapshot.json"));
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
