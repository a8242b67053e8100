package vn.kip.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeIT {

    private static final String SETTINGS = """
            unit: {id: phu-quoc, name: {vi: "UBND thành phố Phú Quốc"}}
            indicators:
              - {id: satisfied, objective: "03", name: {vi: "Hài lòng"}, target: 91%, formula: SATISFIED_OF_RATED}
            sources:
              - name: slips
                records: survey
                kind: file
                authority: phu-quoc
                every: 1s
                file: {folder: inbox, pattern: "*.csv"}
                mapping:
                  revision: 1
                  fields: {id: id, agency: agency, ratedAt: ratedAt, rating: rating}
            """;

    private final Path folder;

    NodeIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void startsStopsAndStartsAgainOnTheSameFolder() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("inbox"));
        var config = Files.writeString(folder.resolve("kip.yml"), SETTINGS);

        for (var start = 1; start <= 2; start++) {
            try (var node = node(config)) {
                node.awaitStart();
                assertThat(status(node.dashboard() + "/actuator/health")).isEqualTo(200);
            }
        }
        assertThat(folder.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
    }

    private Node node(Path config) {
        var data = DataFolder.claim(folder.resolve("data"), "phu-quoc");
        return Node.starting(new NodeSettings(data, claimed -> () -> config, 0, null));
    }

    private static int status(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
