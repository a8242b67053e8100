package vn.kip.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.standalone.command.CommandLineInterface;
import vn.kip.standalone.terminal.RecordedTerminal;

/** A folder of data that an earlier release has left behind is opened by this one, and counted on in. */
class UpgradeIT {

    private static final LocalDateTime START = LocalDateTime.parse("2023-01-01T00:00");
    private static final LocalDateTime END = LocalDateTime.parse("2023-07-01T00:00");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"facts-in-a-changelog", "accounts-not-by-day"})
    void opensWhatAnEarlierReleaseLeftAndCountsOn(String release) throws Exception {
        var earlier = new EarlierRelease(release);
        earlier.layOut(folder);

        runOnce();
        assertThat(Files.readString(folder.resolve("out/snapshot.json")))
                .isEqualTo(new String(earlier.snapshot(), StandardCharsets.UTF_8));
        assertThat(Files.readString(folder.resolve("data/logs/kip.log")))
                .containsPattern("can be deleted topic=\"kip-metrics-[0-9a-f]+-records-changelog\"");

        Files.write(folder.resolve("inbox/later.csv"), EarlierRelease.common("later.csv"));
        runOnce();
        var snapshot = Answers.read(folder.resolve("out/snapshot.json"));
        var latest = new HashMap<String, Row>();
        for (var file : List.of("first.csv", "later.csv")) {
            read(latest, file);
        }
        assertThat(snapshot.get("revision").asInt()).isEqualTo(2);
        assertThat(Answers.parts(snapshot)).isEqualTo(resolvedInTime(latest));
    }

    /** A dossier as a row tells it. */
    private record Row(String agency, String sector, String due, String end) {

        boolean resolvedInThePeriod() {
            return !end.isEmpty()
                    && !LocalDateTime.parse(end).isBefore(START)
                    && LocalDateTime.parse(end).isBefore(END);
        }

        boolean inTime() {
            return !LocalDateTime.parse(end).isAfter(LocalDateTime.parse(due));
        }
    }

    private static void read(Map<String, Row> latest, String file) throws Exception {
        new String(EarlierRelease.common(file), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> latest.put(cells[0], new Row(cells[3], cells[2], cells[5], cells[6])));
    }

    /** Counted the plain way: each dossier once, as its last row tells it. */
    private static Map<String, String> resolvedInTime(Map<String, Row> latest) {
        var counts = new TreeMap<String, int[]>();
        for (var row : latest.values()) {
            for (var part : List.of("on-time agency " + row.agency, "on-time sector " + row.sector)) {
                if (row.resolvedInThePeriod()) {
                    var count = counts.computeIfAbsent(part, key -> new int[2]);
                    count[0] += row.inTime() ? 1 : 0;
                    count[1]++;
                }
            }
        }
        var fractions = new TreeMap<String, String>();
        counts.forEach((part, count) -> fractions.put(part, count[0] + "/" + count[1]));
        return fractions;
    }

    private void runOnce() {
        var recorded = new RecordedTerminal();
        var code = CommandLineInterface.execute(
                recorded.terminal(),
                "run",
                "--config",
                folder.resolve("kip.yml").toString(),
                "--once",
                "--period",
                "2023-H1",
                "--as-of",
                "2023-07-15",
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve("out").toString());
        assertThat(code).as(recorded.err()).isZero();
    }
}
