package vn.kip.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the mapping guide, run as the guide says. */
class BostonIT {

    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "boston311", "kip.yml");

    @TempDir
    Path folder;

    @Test
    void countsTheRequestsOfAForeignCityByItsOwnClock() throws Exception {
        var config = EXAMPLE.toAbsolutePath().normalize().toString();
        try (var kip = KipProcess.start(
                folder,
                "run",
                "--config",
                config,
                "--once",
                "--period",
                "2022-H1",
                "--calendar",
                "calendar",
                "--data",
                "data",
                "--out",
                "out")) {
            assertThat(kip.exitCode()).as(kip.output()).isZero();
        }

        var snapshot = Answers.read(folder.resolve("out/snapshot.json"));
        // 77 closed with a target: 72 on time, 5 late by the instant, one of them on time by the date; 8 closed without
        assertThat(Answers.official(snapshot)).isEqualTo(Map.of("on-time", "VALUE RESOLVED_ONLY 72/77"));
        assertThat(Answers.variants(snapshot))
                .containsEntry("RESOLVED_ONLY INSTANT_CURRENT", "72/77")
                .containsEntry("RESOLVED_ONLY DATE_CURRENT", "73/77");
        assertThat(snapshot.get("undated").get("resolved").asLong()).isEqualTo(8);
        assertThat(snapshot.get("records").get("dossier").get("known").asLong()).isEqualTo(100);
    }
}
