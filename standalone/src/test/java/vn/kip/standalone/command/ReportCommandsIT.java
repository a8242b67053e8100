package vn.kip.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.report.snapshot.GateFailure;
import vn.kip.report.snapshot.PublicationRequest;
import vn.kip.report.snapshot.Published;
import vn.kip.standalone.node.DataFolder;
import vn.kip.standalone.node.Node;
import vn.kip.standalone.node.NodeSettings;
import vn.kip.standalone.terminal.RecordedTerminal;

/** What people tell a running Kip about a report: two dossiers of one sector, of which one was late. */
class ReportCommandsIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SETTINGS = """
            unit: {id: phu-quoc, name: {vi: "Phú Quốc"}}
            periods: {calendar: decree-09-2019, zone: Asia/Ho_Chi_Minh}
            indicators:
              - id: on-time
                objective: "02"
                name: {vi: "Đúng hẹn"}
                target: 95%
                formula: RESOLVED_ONLY
                breakdown: [agency]
            units: [{code: H33, name: {vi: "Phòng TN&MT"}}]
            sectors: [{code: DD, name: {vi: "Đất đai", en: "Land"}}]
            sources:
              - name: one-stop
                records: dossier
                kind: file
                authority: phu-quoc
                every: 100ms
                file: {folder: inbox, pattern: "*.csv", settle: 50ms}
                mapping:
                  fields:
                    id: MaHoSo
                    status: TrangThai
                    sector: LinhVuc
                    resolvingAgency: DonVi
                    receivedAt: NgayTiepNhan
                    due: NgayHenTra
                    completedAt: NgayXong
            """;

    @TempDir
    private static Path folder;

    private static Node node;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox/dossiers.csv"), """
                MaHoSo,TrangThai,LinhVuc,DonVi,NgayTiepNhan,NgayHenTra,NgayXong
                H1,9,DD,H33,2023-03-01 08:30,2023-03-20,2023-03-15
                H2,9,DD,H33,2023-03-01 08:30,2023-03-20,2023-03-25
                """);
        var config = Files.writeString(folder.resolve("kip.yml"), SETTINGS);
        var data = DataFolder.claim(folder.resolve("data"), "phu-quoc");
        node = Node.starting(new NodeSettings(data, claimed -> () -> config, 0, null));
        node.awaitStart();
        await().atMost(LONG).until(() -> node.intake().waitingFor().isEmpty());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void entersActionsFromAFileAndCarriesThemOver() throws Exception {
        var bad = Files.writeString(folder.resolve("bad.csv"), """
                indicator,action,agency,deadline,status
                on-time,Rà soát hồ sơ trễ hẹn,Phòng TN&MT,30/9/2023,PLANNED
                on-time,Họp giao ban,,mai,
                """);
        assertThat(run("remedies", "import", bad.toString(), "--period", "2023-H1", "--by", "A"))
                .contains("exit 2")
                .contains("bad.csv dòng 3, deadline: cần một ngày, ví dụ 2023-09-30 hoặc 30/9/2023, thấy 'mai'")
                .contains("bad.csv line 3, deadline: expected a day such as 2023-09-30 or 30/9/2023, found 'mai'");
        assertThat(run("remedies", "--period", "2023-H1")).contains("exit 0").doesNotContain("Rà soát");

        var good = Files.writeString(
                folder.resolve("good.csv"), Files.readString(bad).replace("mai", ""));
        assertThat(run("remedies", "import", good.toString(), "--period", "2023-H1", "--by", "A"))
                .contains("exit 0", "Took down 2 edits");
        assertThat(run("remedies", "import", good.toString(), "--period", "2023-H1", "--by", "A"))
                .contains("exit 0", "Took down 0 edits");
        assertThat(run("remedies", "--period", "2023-H2"))
                .containsPattern("on-time-1 +on-time +Rà soát hồ sơ trễ hẹn +Phòng TN&MT +2023-09-30 +PLANNED +2023-H1")
                .containsPattern("on-time-2 +on-time +Họp giao ban +PLANNED +2023-H1");
        assertThat(run("remedies", "--period", "2023-H9")).contains("exit 2", "2023-H9");
    }

    @Test
    void comparesThePortalsFormCellByCell() throws Exception {
        await().atMost(LONG).untilAsserted(() -> assertThat(compared("DD,2,0,2,0,2,1,0,1,0,0,0"))
                .contains("exit 0", "The same in every cell of 1 sectors"));
        assertThat(compared("Đất đai,2,1,1,0,2,1,0,1,0,0,0"))
                .contains("exit 1", "the forms differ in 2 cells")
                .containsPattern("Đất đai +4 +1 +0 +form.csv line 2")
                .containsPattern("Đất đai +5 +1 +2 +form.csv line 2");
        assertThat(compared("DD,2,0,two,0,2,1,0,1,0,0,0"))
                .contains("exit 2", "form.csv line 2, column 5: expected a whole number, found 'two'");

        imported("Đất đai,2,1,1,0,2,1,0,1,0,0,0");
        assertThat(published("other").failures())
                .extracting(GateFailure::message)
                .containsExactly(
                        "PORTAL: form II.06a of sector Đất đai, column 4: expected that of the portal, 1 (form.csv line"
                                + " 2), found 0",
                        "PORTAL: form II.06a of sector Đất đai, column 5: expected that of the portal, 1 (form.csv line"
                                + " 2), found 2");
        imported("DD,2,0,2,0,2,1,0,1,0,0,0");
        assertThat(published("same").failures()).isEmpty();
        imported("DD,0,0,0,0,0,0,0,0,0,0,0");
        assertThat(published("other").failures()).hasSize(5);
        assertThat(run("form", "import", "--withdraw", "--by", "A", "--period", "2023-H1"))
                .contains("exit 0", "no longer compared");
        assertThat(published("again").failures()).isEmpty();
    }

    @Test
    void publishesInSpiteOfAGateWhenSomebodySaysWhy() throws Exception {
        var reason = "Nguồn ngừng hoạt động từ 01/7/2023, số liệu đã đủ kỳ";
        assertThat(run(
                        "snapshot",
                        "override",
                        "--period",
                        "2023-H1",
                        "--gate",
                        "STALE",
                        "--by",
                        "A",
                        "--reason",
                        reason))
                .contains("exit 0", "2023-H1 will be published in spite of: STALE");
        assertThat(run(
                        "snapshot",
                        "override",
                        "--period",
                        "2023-H9",
                        "--gate",
                        "STALE",
                        "--by",
                        "A",
                        "--reason",
                        reason))
                .contains("exit 2");

        var published = published("out");

        // all gates hold, so that nothing had to be overridden
        assertThat(published.failures()).isEmpty();
        assertThat(Files.readString(folder.resolve("out/snapshot.json"))).doesNotContain("overrides");
        assertThat(run("snapshot")).contains("2023-H1").doesNotContain("in spite of");
        assertThat(run(
                        "snapshot",
                        "override",
                        "--period",
                        "2023-H1",
                        "--gate",
                        "STALE",
                        "--by",
                        "A",
                        "--reason",
                        reason,
                        "--withdraw"))
                .contains("exit 0", "2023-H1: every check counts.");
    }

    private static void imported(String line) throws Exception {
        assertThat(run("form", "import", form(line), "--by", "A", "--period", "2023-H1"))
                .contains("exit 0", "Took form II.06a of the portal for 2023-H1: 1 sectors.");
    }

    private static Published published(String directory) {
        return node.publication().publish(new PublicationRequest("2023-H1", null, null, folder.resolve(directory)));
    }

    private static String compared(String line) throws Exception {
        return run("form", "compare", form(line), "--period", "2023-H1");
    }

    private static String form(String line) throws Exception {
        return Files.writeString(
                        folder.resolve("form.csv"), "sector,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13\n" + line + "\n")
                .toString();
    }

    /** The exit code, and what is printed. */
    private static String run(String... command) {
        var recorded = new RecordedTerminal();
        var port = String.valueOf(URI.create(node.dashboard()).getPort());
        var exit = CommandLineInterface.execute(
                recorded.terminal(),
                Stream.concat(Stream.of(command), Stream.of("--port", port)).toArray(String[]::new));
        return "exit " + exit + "\n" + recorded.out() + recorded.err();
    }
}
