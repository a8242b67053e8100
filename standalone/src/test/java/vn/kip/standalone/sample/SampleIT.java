package vn.kip.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleIT {

    private static final SampleOptions OPTIONS = new SampleOptions(2_000, 2023, 1);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static Path folder;

    @BeforeAll
    static void prepares(@TempDir Path prepared) throws IOException {
        folder = prepared;
        Sample.prepare(folder, OPTIONS);
    }

    @Test
    void givesTheSameBytesForTheSameSeed(@TempDir Path other) throws IOException {
        Sample.prepare(other, OPTIONS);

        assertThat(bytes(other)).containsExactlyEntriesOf(bytes(folder));
    }

    @Test
    void givesOtherDossiersForAnotherSeed(@TempDir Path other) throws IOException {
        Sample.prepare(other, new SampleOptions(2_000, 7, 1));

        assertThat(Files.mismatch(rows(other), rows(folder))).isNotNegative();
    }

    @Test
    void leavesWhatLiesReadyAsItIs(@TempDir Path other) throws IOException {
        var options = new SampleOptions(100, 1, 0);
        var taken = Sample.prepare(other, options).expected().resolveSibling("inbox/petitions/pakn-6-thang-2023.csv");
        Files.delete(taken);

        Sample.prepare(other, options);

        assertThat(taken).doesNotExist();
    }

    @Test
    void refusesAFolderWithAnotherSample() {
        assertThatThrownBy(() -> Sample.prepare(folder, new SampleOptions(2_000, 7, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dossiers=2000, seed=7, badRows=1")
                .hasMessageContaining("dossiers=2000, seed=2023, badRows=1");
    }

    @Test
    void makesAnUnfinishedSampleAgain(@TempDir Path other) throws IOException {
        var options = new SampleOptions(100, 1, 1);
        var sample = Sample.prepare(other, options);
        var whole = bytes(other);
        Files.delete(sample.expected());
        Files.writeString(rows(other), "cut off");

        Sample.prepare(other, options);

        assertThat(bytes(other)).containsExactlyEntriesOf(whole);
    }

    @Test
    void makesAWholeCityInAFewSeconds(@TempDir Path other) throws IOException {
        // of this thread: what else the machine does is not the sample's
        var threads = ManagementFactory.getThreadMXBean();
        var begin = threads.getCurrentThreadCpuTime();

        var sample = Sample.prepare(other, SampleOptions.DEFAULT);

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin)).isLessThan(Duration.ofSeconds(10));
        var answer = MAPPER.readTree(sample.expected());
        assertThat(answer.at("/dossiers/known").asInt()).isEqualTo(40_000);
        assertThat(answer.at("/rows/versions").asInt()).isBetween(220_000, 260_000);
        assertThat(indicator(answer, "on-time").path("printed").asString()).isEqualTo("93%");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 3_333, 10_000})
    void printsTheShareOfTheReportInEverySize(int dossiers, @TempDir Path other) throws IOException {
        var answer = MAPPER.readTree(
                Sample.prepare(other, new SampleOptions(dossiers, 5, 0)).expected());

        assertThat(indicator(answer, "on-time").path("printed").asString()).isEqualTo("93%");
    }

    @Test
    void makesNoBadRowsWhenNoneAreWanted(@TempDir Path other) throws IOException {
        var answer = MAPPER.readTree(
                Sample.prepare(other, new SampleOptions(500, 1, 0)).expected());

        assertThat(answer.at("/rows/rejected").asInt()).isZero();
        assertThat(answer.path("rejected")).isEmpty();
        assertThat(Files.readString(rows(other))).doesNotContain("20230230", "2099", "\"MaHoSo\":\"\"");
        assertThat(other.resolve("inbox/slips/phieu-khao-sat-bi-hong.xlsx")).doesNotExist();
    }

    @Test
    void writesItsConfigurationForThePortItIsServedOn(@TempDir Path other) throws IOException {
        var sample = Sample.prepare(other, new SampleOptions(100, 1, 0));

        try (var server = sample.serve(0, Sample.TOKEN, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))) {
            assertThat(Files.readString(sample.configuration()))
                    .contains("url: http://127.0.0.1:" + server.port() + "/api/dossiers")
                    .doesNotContainPattern(Pattern.compile("@[A-Z]+@"));
        }
    }

    private static JsonNode indicator(JsonNode answer, String id) {
        return answer.path("indicators")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Path rows(Path sample) {
        return sample.resolve("one-stop/rows.jsonl");
    }

    private static Map<String, String> bytes(Path root) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    contents.put(
                            root.relativize(file).toString(),
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return contents;
    }
}
