package vn.kip.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.standalone.terminal.RecordedTerminal;

/** A source is tried as it is, in this JVM: there is no broker to which anything could be sent. */
class SourceCheckCommandIT {

    private static final String FILES = """
            sources:
              - name: mot-cua
                records: dossier
                kind: file
                authority: phu-quoc
                every: 1h
                file: {folder: inbox, pattern: "*.csv", settle: 1h}
                mapping:
                  fields:
                    id: MaHoSo
                    status: TrangThai
                    resolvingAgency: DonVi
                    receivedAt: NgayTiepNhan
                    due: NgayHenTra
                    completedAt: NgayXong
            """;

    private static final String HEADER = "MaHoSo,HoTen,TrangThai,DonVi,NgayTiepNhan,NgayHenTra,NgayXong\n";
    private static final String GOOD = "H1,Nguyễn Văn Ẩn,9,H33.05,2023-03-01 08:30,2023-03-20,2023-03-15\n";
    private static final String BAD = "H2,Trần Thị Bí,9,H33.05,2023-03-01,2023-03-20,ngày mai\n";

    @TempDir
    private Path folder;

    private final RecordedTerminal recorded = new RecordedTerminal();
    private Path inbox = Path.of(".");

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
    }

    @Test
    void showsWhatWouldComeInAndLeavesTheFilesWhereTheyAre() throws IOException {
        var file = Files.writeString(inbox.resolve("a.csv"), HEADER + GOOD);

        assertThat(check(FILES, "mot-cua")).isZero();

        assertThat(recorded.out())
                .contains("Sẽ vào / would come in")
                .containsPattern("H1 +COMPLETED +2023-03-01 08:30 +2023-03-20 +2023-03-15 00:00")
                .contains("cơ quan / agency: H33.05 · kênh / channel: IN_PERSON")
                .contains("Đã xem 1 dòng: 1 sẽ vào (1 bản ghi khác nhau), 0 sẽ bị từ chối.")
                .contains("The source was read to its end.")
                .doesNotContain("Nguyễn", "Ẩn");
        assertThat(recorded.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(everything()).containsExactly(inbox, file, folder.resolve("kip.yml"));
    }

    @Test
    void showsWhatWouldBeRejectedAndEndsWithExitCode1() throws IOException {
        Files.writeString(inbox.resolve("a.csv"), HEADER + GOOD + BAD);

        assertThat(check(FILES, "mot-cua")).isEqualTo(1);

        assertThat(recorded.out())
                .contains("Sẽ bị từ chối / would be rejected", "line 3", "NgayXong", "aaaa aaa", "giá trị sai")
                .contains("1  giá trị sai (BAD_VALUE)  NgayXong")
                .contains("Looked at 2 rows: 1 would come in (1 different records), 1 would be rejected.")
                .doesNotContain("ngày mai", "Bí");
        assertThat(everything()).hasSize(3);
    }

    @Test
    void stopsAtTheLimitAndShowsNoMore() throws IOException {
        var rows = new StringBuilder(HEADER);
        for (var i = 0; i < 5_000; i++) {
            rows.append(GOOD.replace("H1", "H" + i));
        }
        Files.writeString(inbox.resolve("a.csv"), rows);

        assertThat(check(FILES, "mot-cua", "--limit", "3")).isZero();

        assertThat(recorded.out())
                .contains("… và 997 dòng nữa / and 997 more")
                .contains("Looked at 1000 rows")
                .contains("Stopped at the limit; there may be more.");
    }

    @Test
    void anEmptyFolderBringsNothing() throws IOException {
        assertThat(check(FILES, "mot-cua")).isEqualTo(1);
        assertThat(recorded.out())
                .contains("Looked at 0 rows")
                .contains("The source was read to its end.")
                .contains("Không có dòng nào. Với tệp: đặt một tệp đúng pattern vào thư mục (tệp đã đọc nằm ở .done).");
    }

    @Test
    void refusesAFolderThatIsNotThereAndDoesNotMakeIt() throws IOException {
        assertThat(check(FILES.replace("inbox", "hop-thu"), "mot-cua")).isEqualTo(2);
        assertThat(recorded.err()).contains("sources[0].file.folder: expected a folder that is there, found 'hop-thu'");
        assertThat(folder.resolve("hop-thu")).doesNotExist();
    }

    @Test
    void namesTheSourcesThatThereAre() throws IOException {
        assertThat(check(FILES, "mot-cưa")).isEqualTo(2);
        assertThat(recorded.err())
                .startsWith("Đang xem nguồn mot-cưa …")
                .contains("Lỗi: không có nguồn này: cần một trong các nguồn mot-cua, thấy 'mot-cưa'")
                .contains("Error: no such source: expected one of the sources mot-cua, found 'mot-cưa'");
    }

    @Test
    void namesFileLineAndKeyOfAWrongSetting() throws IOException {
        assertThat(check(FILES.replace("id: MaHoSo", "Id: MaHoSo"), "mot-cua")).isEqualTo(2);
        assertThat(recorded.err())
                .contains("kip.yml line 10, sources[0].mapping.fields: expected the key 'id'")
                .doesNotContain("\tat ");
    }

    @Test
    void asksARestSourceOnceForEachPageAndSaysHowItAnswers() throws IOException {
        var asked = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api", exchange -> answer(exchange, asked));
        server.start();
        try {
            var settings = """
                    sources:
                      - name: khao-sat
                        records: survey
                        kind: rest
                        authority: phu-quoc
                        every: 1s
                        rest:
                          url: http://127.0.0.1:%d/api
                          page: {parameter: page, first: 1, sizeParameter: size, size: 2}
                        mapping:
                          fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
                    """.formatted(server.getAddress().getPort());

            assertThat(check(settings, "khao-sat")).isEqualTo(1);

            assertThat(recorded.out())
                    .containsPattern("P1 +SATISFIED +2023-03-01 00:00")
                    .contains("page 2, row 1", "Ngay", "aaa aaa", "giá trị sai")
                    .contains("Looked at 3 rows: 2 would come in (2 different records), 1 would be rejected.");
            assertThat(asked).containsExactly("page=1&size=2", "page=2&size=2");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysWhyASourceCannotBeRead() throws IOException {
        var settings = """
                sources:
                  - name: khao-sat
                    records: survey
                    kind: rest
                    authority: phu-quoc
                    rest: {url: "http://127.0.0.1:1/api"}
                    mapping:
                      fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
                """;

        assertThat(check(settings, "khao-sat")).isEqualTo(1);
        assertThat(recorded.out())
                .contains("The source cannot be read: expected an answer, found nobody listening")
                .contains("Không đọc được nguồn: cần trả lời của nguồn, thấy không có ai trả lời ở địa chỉ và cổng ấy");
    }

    private static void answer(HttpExchange exchange, List<String> asked) throws IOException {
        try (exchange) {
            var query = exchange.getRequestURI().getRawQuery();
            asked.add(query);
            var body = query.startsWith("page=1&") ? """
                    [{"So": "P1", "DonVi": "H33", "Ngay": "2023-03-01", "MucDo": "SATISFIED", "Ten": "Lê Thị Cúc"},
                     {"So": "P2", "DonVi": "H33", "Ngay": "2023-03-02", "MucDo": "NEUTRAL", "Ten": "Lê Thị Cúc"}]""" : """
                    [{"So": "P3", "DonVi": "H33", "Ngay": "một hai", "MucDo": "SATISFIED"}]""";
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).sorted().toList();
        }
    }

    private int check(String settings, String source, String... more) throws IOException {
        var config = Files.writeString(folder.resolve("kip.yml"), settings);
        var words = Stream.concat(Stream.of("source", "check", source, "--config", config.toString()), Stream.of(more))
                .toArray(String[]::new);
        return CommandLineInterface.execute(recorded.terminal(), words);
    }
}
