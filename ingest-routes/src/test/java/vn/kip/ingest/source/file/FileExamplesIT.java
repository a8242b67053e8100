package vn.kip.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.SurveySlip;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;

/** The examples of the pages on sources, with the very files that are handed out. */
@ExtendWith(SharedKafka.class)
class FileExamplesIT {

    private static final Path EXAMPLES = Path.of("..", "docs", "examples");

    @TempDir
    private Path home;

    @Test
    void readsSurveySlipsInASpreadsheet() throws IOException {
        try (var ingest = start("survey-xlsx", "phieu-2023-06.xlsx")) {
            assertThat(ingest.caughtUp("phieu-khao-sat").counts())
                    .extracting("sent", "rejected")
                    .containsExactly(5L, 1L);
        }

        assertThat(SharedKafka.versions("phieu-khao-sat"))
                .extracting(version -> ((SurveySlip) Objects.requireNonNull(version.content())).rating())
                .containsExactlyInAnyOrder("VERY_SATISFIED", "SATISFIED", "SATISFIED", "DISSATISFIED", "NEUTRAL");
        var rejection = SharedKafka.rejections("phieu-khao-sat").get(0);
        assertThat(rejection)
                .extracting("reason", "recordId", "field", "found")
                .containsExactly(Reason.UNKNOWN_CODE, "PKS-0605", "Mức độ hài lòng", "Aaa");
        assertThat(rejection.position()).matches("phieu-2023-06.xlsx@[0-9a-f]{8}, sheet 1, row 8");
    }

    @Test
    void readsPetitionsInACsv() throws IOException {
        try (var ingest = start("petition-csv", "phan-anh-2023-06.csv")) {
            assertThat(ingest.caughtUp("phan-anh").counts())
                    .extracting("sent", "rejected")
                    .containsExactly(4L, 1L);
        }

        assertThat(SharedKafka.versions("phan-anh"))
                .extracting(version -> ((Petition) Objects.requireNonNull(version.content()))
                        .status()
                        .name())
                .containsExactlyInAnyOrder("HANDLED", "HANDLED", "IN_PROGRESS", "WAITING");
        var rejection = SharedKafka.rejections("phan-anh").get(0);
        assertThat(rejection)
                .extracting("reason", "recordId", "field", "found")
                .containsExactly(Reason.BAD_VALUE, "PA-2304", "Ngày nhận", "31/06/2023");
        assertThat(rejection.position()).matches("phan-anh-2023-06.csv@[0-9a-f]{8}, line 6");
    }

    private RunningIngest start(String example, String file) throws IOException {
        var inbox = Files.createDirectories(home.resolve("inbox"));
        Files.copy(EXAMPLES.resolve(example).resolve("inbox").resolve(file), inbox.resolve(file));
        return RunningIngest.start(home, Files.readString(EXAMPLES.resolve(example).resolve("kip.yml")));
    }
}
