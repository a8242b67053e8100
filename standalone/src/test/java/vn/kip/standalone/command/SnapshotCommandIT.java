package vn.kip.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.report.snapshot.PublicationRequest;
import vn.kip.report.snapshot.Snapshot;
import vn.kip.standalone.node.DataFolder;
import vn.kip.standalone.node.Node;
import vn.kip.standalone.node.NodeSettings;
import vn.kip.standalone.terminal.RecordedTerminal;

/** A period is published, approved, and published again after its records have changed. */
class SnapshotCommandIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SETTINGS = """
            unit: {id: phu-quoc, name: {vi: "Phú Quốc"}}
            periods: {calendar: decree-09-2019, zone: Asia/Ho_Chi_Minh}
            indicators:
              - id: satisfied
                objective: "03"
                name: {vi: "Hài lòng"}
                target: 91%
                formula: SATISFIED_OF_RATED
                breakdown: [agency]
            sources:
              - name: phieu
                records: survey
                kind: file
                authority: phu-quoc
                every: 100ms
                file: {folder: inbox, pattern: "*.csv", settle: 50ms}
                mapping:
                  fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
            """;

    private final Path folder;

    SnapshotCommandIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void approvesWhatWasReadAndRestatesItWhenRecordsArriveLate() throws Exception {
        Files.createDirectory(folder.resolve("inbox"));
        slips("a.csv", "SATISFIED");
        try (var node = started()) {
            assertThat(run(node, "snapshot")).doesNotContain("2023-H1");
            var first = published(node);
            assertThat(report()).contains("CHỜ PHÊ DUYỆT: số liệu tạm thời");
            assertThat(run(node, "snapshot")).containsPattern("2023-H1 +1 .*chưa / not yet");

            assertThat(approve(node, first.contentHash().substring(0, 7))).contains("exit 2", "found 0");
            assertThat(posted(node, first, "{\"approver\": \"A\"}")).isEqualTo(400);
            assertThat(posted(node, first, "{\"contentHash\": \"0\", \"approver\": \" \"}"))
                    .isEqualTo(400);
            assertThat(posted(node, first, "{}", "X-Forwarded-For", "10.0.0.9")).isEqualTo(403);
            assertThat(approve(node, first.contentHash().substring(0, 12))).contains("exit 0", "Approved the snapshot");
            assertThat(run(node, "snapshot")).containsPattern("2023-H1 +1 .*Chánh Văn phòng,");
            assertThat(approve(node, first.contentHash())).contains("exit 1", "Chánh Văn phòng has approved");
            assertThat(published(node).json()).isEqualTo(first.json());
            assertThat(report()).contains("Phê duyệt:").doesNotContain("CHỜ PHÊ DUYỆT");

            slips("b.csv", "UNSATISFIED");
            await().atMost(LONG).until(() -> published(node).revision() == 2);
            assertThat(report()).contains("thay thế bản chốt lần 1 đã được phê duyệt (Chánh Văn phòng, ");
            assertThat(Files.readString(folder.resolve("out/snapshot.json")))
                    .contains(
                            "\"status\": \"RESTATED\"",
                            "\"record\": \"phu-quoc/survey/b.csv\"",
                            "\"change\": \"ADDED\"");
            assertThat(approve(node, first.contentHash())).contains("exit 1", "expected the latest revision, 2");

            assertThat(verify()).contains("exit 0", "Verified: revision 2, ", " 2 records, ");
            Files.writeString(folder.resolve("out/report.html"), report().replace("H33", "H34"));
            assertThat(verify()).contains("exit 1", "report.html: expected SHA-256 ");
        }
    }

    private Node started() throws Exception {
        var config = Files.writeString(folder.resolve("kip.yml"), SETTINGS);
        var data = DataFolder.claim(folder.resolve("data"), "phu-quoc");
        var node = Node.starting(new NodeSettings(data, claimed -> () -> config, 0, null));
        node.awaitStart();
        await().atMost(LONG).until(() -> node.intake().waitingFor().isEmpty());
        return node;
    }

    private void slips(String file, String rating) throws Exception {
        Files.writeString(
                folder.resolve("inbox").resolve(file),
                "So,DonVi,Ngay,MucDo\n" + file + ",H33,2023-03-01," + rating + "\n");
    }

    private Snapshot published(Node node) {
        var published =
                node.publication().publish(new PublicationRequest("2023-H1", null, null, folder.resolve("out")));
        assertThat(published.failures()).isEmpty();
        return published.snapshot().orElseThrow();
    }

    private String report() throws Exception {
        return Files.readString(folder.resolve("out/report.html"));
    }

    private static String approve(Node node, String hash) {
        return run(node, "snapshot", "approve", "--period", "2023-H1", "--hash", hash, "--by", "Chánh Văn phòng");
    }

    private String verify() {
        var recorded = new RecordedTerminal();
        var exit = CommandLineInterface.execute(
                recorded.terminal(), "verify", folder.resolve("out").toString());
        return "exit " + exit + "\n" + recorded.out() + recorded.err();
    }

    /** The status of an answer to what the command never sends. */
    private static int posted(Node node, Snapshot snapshot, String body, String... headers) throws Exception {
        var address = node.dashboard() + "/api/snapshots/phu-quoc/decree-09-2019/2023-H1/" + snapshot.revision()
                + "/approval";
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** The exit code, and what is printed. */
    private static String run(Node node, String... command) {
        var recorded = new RecordedTerminal();
        var arguments = Arrays.copyOf(command, command.length + 2);
        arguments[command.length] = "--port";
        arguments[command.length + 1] =
                String.valueOf(URI.create(node.dashboard()).getPort());
        var exit = CommandLineInterface.execute(recorded.terminal(), arguments);
        return "exit " + exit + "\n" + recorded.out() + recorded.err();
    }
}
