package vn.kip.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.record.RecordVersion;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DossierHistory;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.Population;
import vn.kip.report.fixture.TestBroker;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.fixture.TestPublisher;
import vn.kip.report.fixture.TestTopics;
import vn.kip.report.json.Json;
import vn.kip.report.snapshot.Publication;
import vn.kip.report.snapshot.PublicationRequest;

/** A publication of some hundred records of all kinds is checked by somebody who has nothing but its folder. */
class EvidenceIT {

    private static final Catalogue CATALOGUE = Catalogues.fiveObjectives();
    private static final int FLIPS = 200;

    @TempDir
    static Path published;

    @TempDir
    Path folder;

    @BeforeAll
    static void publish() {
        TestBroker.clear();
        var versions = new ArrayList<>(Population.of(7, 400));
        // an agency whose code a spreadsheet would calculate
        versions.addAll(DossierHistory.received("formula", "2023-02-01T08:00")
                .agency("=1+1")
                .dueAt("2023-02-03T17:00")
                .completed("2023-02-02T09:00")
                .seen("2023-02-02T09:00")
                .versions());
        try (var topics = filled(versions);
                var publisher = TestPublisher.start(
                        TestDatabase.freshSchema(), Catalogues.FIVE_OBJECTIVES + TestPublisher.ALL_DOCUMENTS)) {
            var publication = publisher.bean(Publication.class);
            assertThat(publication.publish(request(published)).failures()).isEmpty();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        for (var file : files(published)) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    @Test
    void addsUpToTheFiguresOfTheSnapshot() throws IOException {
        var verified = Verification.of(folder);

        assertThat(verified.revision()).isEqualTo(1);
        assertThat(verified.files()).isEqualTo(files(folder).size() - 1);
        assertThat(verified.figures()).isGreaterThan(100);
    }

    @Test
    void hasALineForEachRecordThatTheSnapshotCounts() throws IOException {
        for (var kind : List.of("dossier", "survey", "petition", "procedure")) {
            assertThat(lines(kind)).as(kind).isEqualTo(counted(kind));
        }
        // audits of another programme that were performed in the year are there as well, and count for nothing
        assertThat(lines("audit")).isGreaterThanOrEqualTo(counted("audit"));
    }

    /** An order of ids would tell which dossier came before which. */
    @Test
    void keepsTheOrderOfThePseudonyms() throws IOException {
        for (var kind : List.of("dossier", "survey", "petition", "procedure", "audit")) {
            assertThat(Files.readAllLines(folder.resolve("evidence-" + kind + ".csv")).stream()
                            .skip(1)
                            .map(line -> line.substring(0, line.indexOf(','))))
                    .as(kind)
                    .isSorted();
        }
    }

    /** By the form for their number, and by plain dates for their days. */
    @Test
    void listsTheLateDossiersOfTheFormByAgencyThoseThatAreLateTheLongestFirst() throws IOException {
        var lines = Files.readAllLines(folder.resolve("late-dossiers.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        var form = new JsonMapper()
                .readTree(folder.resolve("snapshot.json").toFile())
                .path("form06a");
        var resolved =
                form.valueStream().mapToLong(row -> row.path("c10").asLong()).sum();
        var overdue =
                form.valueStream().mapToLong(row -> row.path("c13").asLong()).sum();

        assertThat(resolved).isPositive();
        assertThat(overdue).isPositive();
        assertThat(lines)
                .filteredOn(line -> line.get(6).equals("RESOLVED_LATE"))
                .hasSize((int) resolved);
        assertThat(lines).filteredOn(line -> line.get(6).equals("OVERDUE")).hasSize((int) overdue);
        assertThat(lines).allSatisfy(line -> {
            var until = line.get(9).isEmpty() ? LocalDate.of(2023, 6, 14) : LocalDate.parse(line.get(9));
            var days = until.toEpochDay() - LocalDate.parse(line.get(8)).toEpochDay();
            assertThat(line.get(10)).isEqualTo(String.valueOf(days));
            assertThat(days).isNotNegative();
        });
        assertThat(lines)
                .isSortedAccordingTo(Comparator.comparing((List<String> line) -> line.get(0))
                        .thenComparing(line -> -Long.parseLong(line.get(10))));
    }

    private long lines(String kind) throws IOException {
        return Files.readAllLines(folder.resolve("evidence-" + kind + ".csv")).size() - 1L;
    }

    /** As the snapshot says it: counted, and undated dossiers, which have a column of their own. */
    private long counted(String kind) throws IOException {
        var counts = new JsonMapper()
                .readTree(folder.resolve("snapshot.json").toFile())
                .path("records")
                .path(kind);
        return counts.path("counted").asLong() + counts.path("undated").asLong();
    }

    @Test
    void findsEachChangedByteOfEachFile() throws IOException {
        var random = new Random(20230614);
        var files = files(folder);
        for (int flip = 0; flip < FLIPS; flip++) {
            var file = files.get(flip % files.size());
            var bytes = Files.readAllBytes(file);
            var changed = bytes.clone();
            changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            assertThatThrownBy(() -> Verification.of(folder))
                    .as("flip %d, in %s", flip, file.getFileName())
                    .isInstanceOf(DifferenceException.class)
                    .hasMessageStartingWith(file.getFileName() + ": ");
            Files.write(file, bytes);
        }
        assertThat(Verification.of(folder).revision()).isEqualTo(1);
    }

    @Test
    void namesTheFigureThatTheEvidenceDoesNotAddUpTo() throws IOException {
        var evidence = folder.resolve("evidence-survey.csv");
        var lines = Files.readAllLines(evidence);
        lines.remove(lines.size() - 1);
        Files.writeString(evidence, String.join("\r\n", lines) + "\r\n");
        listAnew();

        assertThatThrownBy(() -> Verification.of(folder))
                .isInstanceOf(DifferenceException.class)
                .hasMessageMatching("satisfaction: expected the (numerator|denominator) \\d+, found \\d+");
    }

    @Test
    void namesWhatLiesInTheFolderAndIsNoPartOfIt() throws IOException {
        Files.writeString(folder.resolve("report-final.docx"), "not ours");

        assertThat(Verification.of(published).unlisted()).isEmpty();
        assertThat(Verification.of(folder).unlisted()).containsExactly("report-final.docx");
    }

    @Test
    void findsARecordThatIsThereTwice() throws IOException {
        var evidence = folder.resolve("evidence-survey.csv");
        var lines = Files.readAllLines(evidence);
        lines.add(lines.get(lines.size() - 1));
        Files.writeString(evidence, String.join("\r\n", lines) + "\r\n");
        listAnew();

        assertThatThrownBy(() -> Verification.of(folder))
                .hasMessageMatching("evidence-survey.csv: expected each record once, found [0-9a-f]{16} twice");
    }

    @Test
    void findsThatARevisionIsMissing() throws IOException {
        var snapshot = Json.parse(Files.readString(folder.resolve("snapshot.json")));
        snapshot.put("revision", 2);
        snapshot.put("previousHash", "0".repeat(64));
        snapshot.remove("contentHash");
        snapshot.put("contentHash", Json.canonicalHash(snapshot));
        Files.writeString(folder.resolve("snapshot.json"), Json.pretty(snapshot));
        listAnew();

        assertThatThrownBy(() -> Verification.of(folder)).hasMessage("revision-1.json: expected a file, found none");
    }

    @Test
    void namesNoRecordAndNothingThatASpreadsheetWouldCalculate() throws IOException {
        var evidence = Files.readString(folder.resolve("evidence-dossier.csv"));

        assertThat(evidence)
                .startsWith("\uFEFFrecord,agency,sector,channel,on-time RESOLVED_ONLY INSTANT_CURRENT,")
                .contains(",'=1+1,S0,")
                .doesNotContain(",=1", "formula", "phu-quoc");
        assertThat(evidence.lines().skip(1)).allMatch(line -> line.matches("[0-9a-f]{16},.*"));
    }

    /** As somebody would who can calculate hashes. */
    private void listAnew() throws IOException {
        var snapshot = Json.parse(Files.readString(folder.resolve("snapshot.json")));
        var before = Manifest.read(Files.readAllBytes(published.resolve(Manifest.NAME)));
        var entries = new ArrayList<Manifest.Entry>();
        for (var file : before.files()) {
            var path = folder.resolve(file.name());
            entries.add(new Manifest.Entry(file.name(), Files.size(path), Verification.sha256(path)));
        }
        var manifest = new Manifest(
                before.report(),
                ((Number) snapshot.getOrDefault("revision", 0)).intValue(),
                String.valueOf(snapshot.get("contentHash")),
                entries);
        Files.write(folder.resolve(Manifest.NAME), manifest.bytes());
    }

    private static List<Path> files(Path of) throws IOException {
        try (var files = Files.list(of)) {
            return files.sorted().toList();
        }
    }

    private static TestTopics filled(List<RecordVersion> versions) {
        var topics = new TestTopics(CATALOGUE.rules()).create();
        topics.ingest(versions);
        topics.aggregate(DumbCells.of(CATALOGUE.rules(), versions));
        return topics;
    }

    private static PublicationRequest request(Path directory) {
        return new PublicationRequest("2023-H1", null, null, directory);
    }
}
