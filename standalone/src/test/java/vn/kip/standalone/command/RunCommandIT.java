package vn.kip.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.standalone.node.DataFolder;
import vn.kip.standalone.terminal.RecordedTerminal;

/** What is refused before any server is started. */
class RunCommandIT {

    private static final String USABLE = """
            unit: {id: phu-quoc, name: {vi: "Phú Quốc"}}
            indicators:
              - {id: on-time, objective: "02", name: {vi: "Đúng hẹn"}, target: 95%, formula: RESOLVED_ONLY}
            """;

    private final RecordedTerminal recorded = new RecordedTerminal();
    private final Path folder;

    RunCommandIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void namesFileLineAndKeyOfAWrongSetting() throws IOException {
        var config = config(USABLE.replace("95%", "950%"));

        assertThat(run("--config", config.toString())).isEqualTo(2);
        assertThat(recorded.err())
                .contains(config + " line 3, indicators[0].target: expected a share over 0% and up to 100%")
                .contains("found '950%'");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void namesFileAndLineOfAWrongDayOff() throws IOException {
        Files.writeString(folder.resolve("holidays.csv"), """
                day,kind,name_vi,name_en,basis,confidence
                2023-05-01,OFF,Ngày Quốc tế lao động,Labour Day,example,confirmed
                2023-05-01,OFF,Ngày Quốc tế lao động,Labour Day,example,confirmed
                """);
        var config = config(USABLE + "workingCalendar: {days: holidays.csv}\n");

        assertThat(run("--config", config.toString())).isEqualTo(2);
        assertThat(recorded.err()).contains("holidays.csv line 3, day: expected each day once, found 2023-05-01 again");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void namesADaysFileThatIsNotThere() throws IOException {
        var config = config(USABLE + "workingCalendar: {days: holidays.csv}\n");

        assertThat(run("--config", config.toString())).isEqualTo(2);
        assertThat(recorded.err())
                .contains(config + " line 4, workingCalendar.days: expected the name of a file that can be read, found"
                        + " 'holidays.csv'");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the district is above the ward, which is above the district
                "911,Phú Quốc,31078,,,~31078,Dương Đông,911,,,"
                        + " | line 2, parent: expected parents that do not go round, found 911 > 31078 > 911",
                // the ward's last day is the special zone's first
                "31078,Dương Đông,,,2025-07-01,~31078,Phú Quốc,,2025-07-01,,"
                        + " | line 3, code: expected a code that no other unit holds on the same day, found '31078'",
                "31081,An Thới,,,2025-06-30,31078"
                        + " | line 2, successor: expected the code or id of a unit that is there on 2025-07-01, found '31078'",
                "31081,An Thới,911,,," + " | line 2, parent: expected the code or id of a unit, found '911'",
            })
    void namesFileLineAndKeyOfUnitsThatContradictEachOther(String units, String told) throws IOException {
        Files.writeString(
                folder.resolve("units.csv"),
                "code,name,parent,validFrom,validTo,successor\n" + units.replace('~', '\n') + "\n");
        var config = config(USABLE + "organisation: {file: units.csv}\n");

        assertThat(run("--config", config.toString())).isEqualTo(2);
        assertThat(recorded.err()).contains("units.csv " + told);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void namesAUnitsFileThatIsNotThere() throws IOException {
        var config = config(USABLE + "organisation: {file: units.csv}\n");

        assertThat(run("--config", config.toString())).isEqualTo(2);
        assertThat(recorded.err())
                .contains(config + " line 4, organisation.file: expected the name of a file that can be read, found"
                        + " 'units.csv'");
    }

    @Test
    void asksForThePeriodOfAReport() throws IOException {
        assertThat(run("--config", config(USABLE).toString(), "--once")).isEqualTo(2);
        assertThat(recorded.err()).contains("--once: expected a period to report on, found none; add --period");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--period 2023-H1 --override STALE | --reason: expected a reason of 15 to 1000 characters, found 0 characters",
                "--period 2023-H1 --override STALE --by A --reason đồng_ý | --reason: expected a reason of 15 to 1000 characters",
                "--period 2023-H1 --override STALE --reason đã_đối_chiếu_với_sổ_gốc | --by: expected the name of a person",
                "--period 2023-H1 --reason đã_đối_chiếu_với_sổ_gốc --by A | expected all of them, and --period, found only some",
                "--override STALE --reason đã_đối_chiếu_với_sổ_gốc --by A | expected all of them, and --period, found only some",
            })
    void asksWhoPublishesInSpiteOfACheckAndWhy(String arguments, String told) throws IOException {
        var config = config(USABLE).toString();

        assertThat(run(Stream.concat(Stream.of("--config", config), Stream.of(arguments.split(" ")))
                        .toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(recorded.err()).contains(told);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void refusesAFileAsOutputFolder() throws IOException {
        var file = Files.createFile(folder.resolve("report.html"));

        assertThat(run("--config", config(USABLE).toString(), "--out", file.toString()))
                .isEqualTo(2);
        assertThat(recorded.err()).contains("--out: expected a folder, found the file " + file);
    }

    @Test
    void refusesAPortInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            assertThat(run("--config", config(USABLE).toString(), "--port", port))
                    .isEqualTo(2);
            assertThat(recorded.err()).contains("port " + port + " is in use by another program");
        }
    }

    @Test
    void namesTheProcessThatHoldsTheDataFolder() throws IOException {
        try (var held = DataFolder.claim(folder.resolve("data"), "phu-quoc")) {
            assertThat(held.part("logs")).doesNotExist();
            assertThat(run("--config", config(USABLE).toString(), "--port", "0"))
                    .isEqualTo(2);
            assertThat(recorded.err())
                    .contains("is in use by process " + ProcessHandle.current().pid());
        }
    }

    private Path config(String text) throws IOException {
        return Files.writeString(folder.resolve("kip.yml"), text);
    }

    private int run(String... options) {
        var words = new String[options.length + 3];
        words[0] = "run";
        words[1] = "--data";
        words[2] = folder.resolve("data").toString();
        System.arraycopy(options, 0, words, 3, options.length);
        return CommandLineInterface.execute(recorded.terminal(), words);
    }
}
