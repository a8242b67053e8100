package vn.kip.ingest.source.fetch.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.kip.ingest.source.fetch.Slips.assertBalanced;
import static vn.kip.ingest.source.fetch.Slips.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.source.fetch.Slips;

/** Against a real server: Apache MINA SSHD on the loopback. */
@ExtendWith(SharedKafka.class)
class SftpSourceIT {

    private static final KeyPair HOST_KEY = key();
    private static int sources;

    @TempDir
    private Path home;

    private String source;
    private Path remote;
    private Path slips;
    private SftpServer server;

    @BeforeEach
    void start() throws IOException {
        source = "sftp-" + ++sources;
        remote = Files.createDirectories(home.resolve("remote"));
        slips = Files.createDirectories(remote.resolve("phiếu khảo sát"));
        server = new SftpServer(remote, HOST_KEY);
        server.knownHosts(home);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void fetchesFilesAndLeavesThemThere() throws IOException {
        put("tháng 3.csv", csv("P1", "P2"));
        put("tháng 4.csv", csv("P3"));
        put("ghi chú.txt", csv("P9"));
        put(".hidden.csv", csv("P9"));

        try (var ingest = start("")) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(3);
        }
        try (var ingest = start("")) {
            assertThat(ingest.caughtUp(source).pulled()).isZero();
            put("tháng 4.csv", csv("P3", "P4"));
            await().until(() -> ingest.status(source).sent() == 1);
            await().until(() -> files("inbox/.done").size() == 3);
        }

        assertThat(files("remote/phiếu khảo sát")).hasSize(4);
        assertThat(files("inbox/.fetching")).isEmpty();
        assertBalanced(source, 4, 0);
    }

    @Test
    void deletesOrMovesWhatItHasFetched() throws IOException {
        put("a.csv", csv("P1"));
        try (var ingest = start("after: delete")) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(1);
        }
        assertThat(files("remote/phiếu khảo sát")).isEmpty();

        put("a.csv", csv("P2"));
        try (var ingest = start("after: move, moveTo: đã lấy")) {
            ingest.caughtUp(source);
            put("a.csv", csv("P3"));
            await().until(() -> ingest.status(source).sent() == 2);
        }
        assertThat(files("remote/phiếu khảo sát/đã lấy"))
                .hasSize(2)
                .allMatch(name -> name.matches("\\d{8}-\\d{6}-a\\.csv"));
        assertBalanced(source, 3, 0);
    }

    @Test
    void logsInWithAKey() throws IOException {
        put("a.csv", csv("P1"));
        var key = key();
        server.accept(key.getPublic());
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        Files.writeString(home.resolve("id_rsa"), pem);

        try (var ingest = run("{host: 127.0.0.1, port: " + server.port() + ", user: mot-cua, key: id_rsa,"
                + " knownHosts: known_hosts, directory: phiếu khảo sát}")) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(1);
        }
    }

    @Test
    void isNotCaughtUpUntilAnEmptyDirectoryHasAnswered() throws IOException {
        server.accept("another one");
        Files.createDirectories(home.resolve("inbox"));
        Files.write(home.resolve("inbox/local.csv"), csv("P1"));

        try (var ingest = start("", "bí mật #{1}&%2")) {
            await().until(() -> ingest.status(source).sent() == 1);
            awaitFailure(ingest, "expected the user and password or key to be accepted, found a refusal");
            await().during(Duration.ofMillis(500))
                    .until(() -> !ingest.status(source).caughtUp()
                            && ingest.status(source).failure() != null);

            server.accept("bí mật #{1}&%2");

            assertThat(ingest.caughtUp(source).failure()).isNull();
        }
        assertBalanced(source, 1, 0);
    }

    @Test
    void refusesAHostThatItDoesNotKnow() throws IOException {
        put("a.csv", csv("P1"));
        server.knownHosts(home, key().getPublic());

        try (var ingest = start("")) {
            awaitFailure(ingest, "expected a host key that the known hosts list, found another one");
            Files.writeString(home.resolve("known_hosts"), "# nobody\n");
            await().during(Duration.ofMillis(500))
                    .until(() -> ingest.status(source).failure() != null);
            assertThat(ingest.status(source).pulled()).isZero();

            server.knownHosts(home);

            assertThat(ingest.caughtUp(source).sent()).isEqualTo(1);
        }
        assertThat(Files.readAllLines(home.resolve("known_hosts"))).hasSize(1);
    }

    @Test
    void saysThatTheDirectoryIsMissingOrNobodyListens() throws IOException {
        var port = server.port();
        Files.delete(slips);
        try (var ingest = start("after: delete")) {
            awaitFailure(ingest, "expected the remote directory or file, found none of that name");
            Files.createDirectory(slips);
            ingest.caughtUp(source);

            server.close();

            awaitFailure(ingest, "expected an answer, found nobody listening");
            assertThat(port).isPositive();
        }
    }

    @Test
    void fetchesAgainWhatBrokeOffInTheMiddle() throws IOException {
        var ids = IntStream.range(0, 20_000).mapToObj(i -> "P" + i).toArray(String[]::new);
        put("large.csv", csv(ids));
        put("small.csv", csv("S1"));
        server.dies(3);

        try (var ingest = start("after: delete")) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(20_001);
        }

        assertThat(server.deathsLeft()).isZero();
        assertThat(files("remote/phiếu khảo sát")).isEmpty();
        assertThat(files("inbox/.done")).hasSize(2);
        assertBalanced(source, 20_001, 0);
    }

    @Test
    void dropsWhatAKilledProcessHasLeftHalfWritten() throws IOException {
        Files.createDirectories(home.resolve("inbox/.fetching"));
        Files.write(home.resolve("inbox/.fetching/a.csv.inprogress"), Arrays.copyOf(csv("P1", "P2"), 50));
        Files.write(home.resolve("inbox/.fetching/gone.csv"), csv("P9"));
        put("a.csv", csv("P1", "P2"));

        try (var ingest = start("")) {
            assertThat(ingest.caughtUp(source).sent()).isEqualTo(2);
        }

        assertThat(files("inbox/.fetching")).isEmpty();
        assertBalanced(source, 2, 0);
    }

    @Test
    void countsTheSameContentUnderTwoNamesOnce() throws IOException {
        put("a.csv", csv("P1", "P2"));
        put("b.csv", csv("P1", "P2"));

        try (var ingest = start("")) {
            var status = ingest.caughtUp(source);
            assertThat(status.counts()).extracting("sent", "unchanged").containsExactly(2L, 2L);
        }

        assertBalanced(source, 2, 0);
    }

    @Test
    void leavesAFileAloneWhileItGrows() throws IOException {
        var whole = csv("P1", "P2", "P3");
        try (var ingest = start("")) {
            for (int end : new int[] {10, whole.length / 2, whole.length - 3}) {
                put("a.csv", Arrays.copyOf(whole, end));
                await().during(Duration.ofMillis(300))
                        .until(() -> ingest.status(source).pulled() == 0);
            }
            put("a.csv", whole);
            await().until(() -> ingest.status(source).sent() == 3);
        }

        assertBalanced(source, 3, 0);
    }

    @Test
    void neverPutsAFileInThePlaceOfOneThatIsYetToBeRead() throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        Files.write(home.resolve("inbox/slips.csv"), csv("P1"));
        put("slips.csv", csv("P2"));

        try (var ingest = run(remote("after: delete", server.password()), "slips.csv")) {
            await().until(() -> ingest.status(source).sent() == 2);
        }

        assertBalanced(source, 2, 0);
    }

    private RunningIngest start(String more) {
        return start(more, server.password());
    }

    private RunningIngest start(String more, String password) {
        return run(remote(more, password));
    }

    private String remote(String more, String password) {
        return "{host: 127.0.0.1, port: " + server.port() + ", user: mot-cua, password: \"" + password
                + "\", knownHosts: known_hosts, directory: phiếu khảo sát" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    private RunningIngest run(String sftp) {
        return run(sftp, "*.csv");
    }

    private RunningIngest run(String sftp, String pattern) {
        return RunningIngest.start(home, Slips.settings(source, pattern, "sftp: " + sftp));
    }

    private void awaitFailure(RunningIngest ingest, String text) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Objects.equals(ingest.status(source).failure(), text));
    }

    private void put(String name, byte[] content) throws IOException {
        Files.write(slips.resolve(name), content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
